namespace DataCite.Client;

/// <summary>What was looked at, and how it is.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Outcome">How it is.</param>
/// <param name="Message">What was found, as a sentence.</param>
/// <param name="Advice">What to do about it, as a sentence; null when there is nothing to do.</param>
public sealed record DiagnosisStep(DiagnosisSubject Subject, DiagnosisOutcome Outcome, string Message, string? Advice = null)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The failure itself; null when there was none.</summary>
    public Exception? Failure { get; init; }
}

/// <summary>What a diagnosis looks at, in this order.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DiagnosisSubject : long
{
    /// <summary>Whether the API answers: name, network, certificate, server.</summary>
    Reachability,

    /// <summary>Whether the clock of this machine agrees with the server's.</summary>
    Clock,

    /// <summary>Whether the server knows the login.</summary>
    Login,

    /// <summary>What the account may do.</summary>
    Rights,

    /// <summary>Whether the resolver that serves the system's DOIs answers.</summary>
    HandleService,
}

/// <summary>How a part of a diagnosis ended.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DiagnosisOutcome : long
{
    /// <summary>All is well.</summary>
    Passed,

    /// <summary>It works, but not for everything.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,

    /// <summary>There was nothing to look at, or something before it failed.</summary>
    Skipped,
}

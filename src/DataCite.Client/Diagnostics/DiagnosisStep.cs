namespace DataCite.Client;

/// <summary>What was looked at, and how it is.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Outcome">Whether the step passed.</param>
/// <param name="Message">What was found, as a sentence.</param>
/// <param name="Advice">What to do about it, as a sentence; null when there is nothing to do.</param>
public sealed record DiagnosisStep(DiagnosisSubject Subject, DiagnosisOutcome Outcome, string Message, string? Advice = null)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The failure itself; null when there was none.</summary>
    public Exception? Failure { get; init; }
}

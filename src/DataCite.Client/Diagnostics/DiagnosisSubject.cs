namespace DataCite.Client;

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

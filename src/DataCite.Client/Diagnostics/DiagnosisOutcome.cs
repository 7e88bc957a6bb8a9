namespace DataCite.Client;

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

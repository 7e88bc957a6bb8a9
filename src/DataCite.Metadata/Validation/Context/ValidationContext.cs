namespace DataCite.Metadata;

/// <summary>One validation of one record: where it is, what it is for, and what it has found.</summary>
internal sealed class ValidationContext(DoiState target, bool recommended, CancellationToken stop = default)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Where the validation is.</summary>
    internal FindingPath Path { get; } = new();

    /// <summary>What has been gathered for the checks of the record as a whole.</summary>
    internal RecordOverview Record { get; } = new();

    /// <summary>Whether the record only has to be one that can be stored: the server does not check drafts against the XSD.</summary>
    internal bool IsDraft { get; } = target == DoiState.Draft;

    /// <summary>Whether what the record could say more is asked for.</summary>
    internal bool Recommended { get; } = recommended;

    /// <summary>
    /// What the XSD refuses: an error once the DOI is to be registered or findable, a warning for a draft that may become so.
    /// </summary>
    internal FindingSeverity SchemaSeverity => IsDraft ? FindingSeverity.Warning : FindingSeverity.Error;

    /// <summary>Ends the validation.</summary>
    internal CancellationToken Stop { get; } = stop;

    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reports something at the current place, or below it.</summary>
    internal void Report(
        FindingSeverity severity, string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => _findings.Add(new Finding(severity, Path.ToString(below), code, message, value, suggestion));

    /// <summary>Reports a value that the server does not keep as it is, though it accepts the record.</summary>
    internal void Report(
        FindingConsequence consequence, string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => _findings.Add(new Finding(FindingSeverity.Warning, Path.ToString(below), code, message, value, suggestion) { Consequence = consequence });

    /// <summary>Reports a value that the server drops silently.</summary>
    internal void Drop(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(FindingConsequence.Dropped, code, message, below, value, suggestion);

    /// <summary>Reports a value in whose place the server stores another one.</summary>
    internal void Change(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(FindingConsequence.Changed, code, message, below, value, suggestion);

    internal void Error(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(FindingSeverity.Error, code, message, below, value, suggestion);

    internal void Warn(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(FindingSeverity.Warning, code, message, below, value, suggestion);

    internal void Inform(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(FindingSeverity.Information, code, message, below, value, suggestion);

    /// <summary>Reports what the XSD refuses.</summary>
    internal void Refuse(string code, string message, string? below = null, string? value = null, string? suggestion = null)
        => Report(SchemaSeverity, code, message, below, value, suggestion);
}

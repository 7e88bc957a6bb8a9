using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Something that is not in order in a repository. All texts are safe to print.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">
/// Error: readers are led astray or DataCite would refuse the next change. Warning: probably a mistake. Information: something to know.
/// </param>
/// <param name="Doi">The DOI that is to be mended, in lower case; null where the finding is about the whole repository.</param>
/// <param name="Message">What was found, as a sentence.</param>
public sealed record AuditFinding(AuditCheck Check, AuditFindingKind Kind, FindingSeverity Severity, string? Doi, string Message)
{
    /// <summary>Other DOIs that it is about: those that point at the DOI, or the one that it repeats.</summary>
    public IReadOnlyList<string> Related { get; init; } = new ReadableList<string>();

    /// <summary>The attributes that are missing, such as <c>publisher</c> or <c>types.resourceTypeGeneral</c>; empty for other findings.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = new ReadableList<string>();

    /// <summary>The relation that is missing, such as <c>HasPart</c>; null for other findings.</summary>
    public string? RelationType { get; init; }

    /// <summary>The state of the DOI in the database; null where it was not read.</summary>
    public DoiState? State { get; init; }

    /// <summary>The landing page in the database, as it is kept there; null for none.</summary>
    internal string? StoredUrl { get; init; }

    /// <summary><c>10.5072/x: Error: …</c></summary>
    public override string ToString() => PrintableText.Of(Doi is null ? $"{Severity}: {Message}" : $"{Doi}: {Severity}: {Message}");

    /// <summary>Something that could not be checked.</summary>
    internal static AuditFinding NotChecked(AuditCheck check, string? doi, string message)
        => new(check, AuditFindingKind.NotChecked, FindingSeverity.Information, doi is null ? null : PrintableText.Of(doi), PrintableText.Of(message));
}

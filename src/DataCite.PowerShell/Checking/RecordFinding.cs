using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>Something that is wrong with a record, or that its administrator would regret.</summary>
/// <param name="Record">The record: its DOI, or the file or row that it is from. Safe to show.</param>
/// <param name="Severity">Errors are what the server refuses for the state; warnings what it takes or drops silently.</param>
/// <param name="Path">Where: <c>creators[2].nameIdentifiers[0].nameIdentifier</c>; empty for the record as a whole.</param>
/// <param name="Code">What kind of finding it is. Codes do not change between versions.</param>
/// <param name="Message">What is wrong and what to do about it. Safe to show.</param>
/// <param name="Value">The value as it was found, made safe to show; or null.</param>
/// <param name="Suggestion">What the value most likely should be, or null.</param>
/// <param name="Origin">Who found it.</param>
public sealed record RecordFinding(
    string Record, FindingSeverity Severity, string Path, string Code, string Message, string? Value, string? Suggestion, FindingOrigin Origin)
{
    /// <summary>The value as it was found, made safe to show; or null.</summary>
    public string? Value { get; init; } = Value is null ? null : PrintableText.Lines(Value);

    /// <summary>What the value most likely should be, or null.</summary>
    public string? Suggestion { get; init; } = Suggestion is null ? null : PrintableText.Lines(Suggestion);

    /// <summary>What the server does with the value. New-DataCiteDoi creates nothing where it is Dropped or Refused.</summary>
    public FindingConsequence Consequence { get; init; } = Severity == FindingSeverity.Error ? FindingConsequence.Refused : FindingConsequence.Kept;

    internal static RecordFinding Of(string record, Finding finding)
        => new(
            record, finding.Severity, finding.Path, finding.Code, finding.Message, finding.Value, finding.Suggestion, FindingOrigin.Module)
        {
            Consequence = finding.Consequence,
        };

    /// <summary><c>10.5072/x: Error titles[0].titleType: …</c></summary>
    public override string ToString() => PrintableText.Of(Path.Length == 0 ? $"{Record}: {Severity}: {Message}" : $"{Record}: {Severity} {Path}: {Message}");
}

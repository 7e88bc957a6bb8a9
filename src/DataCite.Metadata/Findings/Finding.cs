namespace DataCite.Metadata;

/// <summary>Something that validation has to say about a record.</summary>
/// <param name="Severity">Whether the server would refuse it.</param>
/// <param name="Path">Where it is: <c>creators[2].nameIdentifiers[0].nameIdentifier</c>; empty for the record as a whole.</param>
/// <param name="Code">What kind of finding it is: one of <see cref="FindingCodes"/>. Codes do not change between versions.</param>
/// <param name="Message">What is wrong and what to do about it, for a person. Text from the record is made printable in it.</param>
/// <param name="Value">The value as it was found, or null when there is none. Untrusted text, as it was written.</param>
/// <param name="Suggestion">What the value most likely should be, or null.</param>
public sealed record Finding(
    FindingSeverity Severity, string Path, string Code, string Message, string? Value = null, string? Suggestion = null)
{
    private readonly FindingConsequence? _consequence;

    /// <summary>What the server does with the value. Where nothing else is said, it refuses an error and keeps everything else.</summary>
    public FindingConsequence Consequence
    {
        get => _consequence ?? (Severity == FindingSeverity.Error ? FindingConsequence.Refused : FindingConsequence.Kept);
        init => _consequence = value;
    }

    /// <summary><c>Error titles[0].titleType: …</c></summary>
    public override string ToString() => PrintableText.Of(Path.Length == 0 ? $"{Severity}: {Message}" : $"{Severity} {Path}: {Message}");
}

namespace DataCite.Metadata;

/// <summary>A record that was read from DataCite XML.</summary>
/// <param name="Record">
/// The record: kernel-4, whatever the XML was. All of it counts as changed, so that an update with it sends all of it.
/// </param>
/// <param name="Kernel">The version of the XML as its namespace has it, <c>kernel-2.2</c>; null when it has no namespace.</param>
/// <param name="Warnings">
/// Everything that the record does not say, or says otherwise than the XML (codes: <see cref="XmlNoticeCodes"/>). Paths are those of the
/// record, or of the XML (<c>resource/creators</c>) where the record has no place; messages name the line.
/// </param>
public sealed record XmlReadResult(DoiRecord Record, string? Kernel, IReadOnlyList<Finding> Warnings)
{
    /// <summary>
    /// What the schema, kernel-4, says against the XML as it stands; empty when the server would take the file for a registered or findable DOI.
    /// <see cref="XmlFileValidator"/> makes findings of it.
    /// </summary>
    internal IReadOnlyList<SchemaProblem> SchemaProblems { get; init; } = [];
}

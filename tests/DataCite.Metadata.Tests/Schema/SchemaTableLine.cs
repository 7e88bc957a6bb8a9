namespace DataCite.Metadata.Tests.Schema;

/// <summary>What the table of facts says of one element or attribute.</summary>
/// <param name="Path">The path from <c>resource</c>: <c>creators/creator/creatorName/@nameType</c>.</param>
/// <param name="Occurs">How often, in the element around it: <c>0-1</c>, <c>1-n</c>.</param>
/// <param name="Type">Text, URI, the name of a vocabulary …</param>
/// <param name="Obligation">Mandatory, recommended or optional.</param>
/// <param name="JsonKey">Where the API has it; <c>-</c> is nowhere.</param>
internal sealed record SchemaTableLine(string Path, string Occurs, string Type, string Obligation, string JsonKey)
{
    /// <summary>Whether the API's JSON has a place for it.</summary>
    public bool IsInJson => JsonKey != "-";

    /// <summary>Whether it may be there more than once.</summary>
    public bool IsRepeated => Occurs.EndsWith("-n", StringComparison.Ordinal);
}

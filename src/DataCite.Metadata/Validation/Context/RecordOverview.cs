namespace DataCite.Metadata;

/// <summary>What the checks of the record as a whole need to know of its parts.</summary>
internal sealed class RecordOverview
{
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the record was once answered by the server, so that its name need not be one that could be created today (T23).
    /// </summary>
    internal bool IsExisting { get; set; }

    /// <summary>Whether the record spells its other identifiers in both ways (facts §2.9); then one of them is enough to check.</summary>
    internal bool HasBothIdentifierLists { get; set; }

    /// <summary>The relations to other resources, in their order.</summary>
    internal List<Relation> Relations { get; } = [];

    /// <summary>Notes that an attribute of the record holds something that the server keeps.</summary>
    internal void Fill(AttributeDefinition attribute) => _filled.Add(attribute.Name);

    /// <summary>Whether an attribute holds something that the server keeps: in a list, at least one entry.</summary>
    internal bool IsFilled(string attribute) => _filled.Contains(attribute);
}

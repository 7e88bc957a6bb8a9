namespace DataCite.Metadata;

/// <summary>What the checks of the record as a whole need to know of its parts.</summary>
internal sealed class RecordOverview
{
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the record came from the server. Existing DOIs may have names that cannot be created today.
    /// </summary>
    internal bool IsExisting { get; set; }

    /// <summary>
    /// Whether the record has both <c>identifiers</c> and <c>alternateIdentifiers</c>. They are one value, so it is enough to check one of them.
    /// </summary>
    internal bool HasBothIdentifierLists { get; set; }

    /// <summary>The relations to other resources, in their order.</summary>
    internal List<Relation> Relations { get; } = [];

    /// <summary>Notes that an attribute of the record holds something that the server keeps.</summary>
    internal void Fill(AttributeDefinition attribute) => _filled.Add(attribute.Name);

    /// <summary>Whether an attribute holds something that the server keeps: in a list, at least one entry.</summary>
    internal bool IsFilled(string attribute) => _filled.Contains(attribute);
}

using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The relations between versions and parts of a repository, and those that nothing answers from the other side.</summary>
internal sealed class RelationEdges(RepositoryNames names)
{
    private static readonly string[] Types =
    [
        "IsPartOf", "HasPart", "IsVersionOf", "HasVersion", "IsNewVersionOf", "IsPreviousVersionOf", "Obsoletes", "IsObsoletedBy",
    ];

    private readonly HashSet<(int Source, int Target, byte Type)> _edges = [];

    /// <summary>Takes note of the relations of a DOI.</summary>
    public void Add(int source, IEnumerable<DoiRelation> relations)
    {
        foreach (var relation in relations)
        {
            var type = Array.IndexOf(Types, relation.Type);
            if (type >= 0)
                _edges.Add((source, names.NumberOf(relation.Target), (byte)type));
        }
    }

    /// <summary>
    /// Relations to a DOI of the repository that does not point back, together for each DOI and relation. A draft need not be pointed at: readers
    /// cannot follow.
    /// </summary>
    public IEnumerable<OneSidedRelation> FindOneSided() => _edges
        .Where(edge => edge.Source != edge.Target && names.IsRegistered(edge.Source) && names.IsRegistered(edge.Target)
            && !_edges.Contains((edge.Target, edge.Source, InverseOf(edge.Type))))
        .GroupBy(static edge => (edge.Target, edge.Type))
        .Select(group => new OneSidedRelation(
            names[group.Key.Target], Types[group.Key.Type], Types[InverseOf(group.Key.Type)], [.. group.Select(edge => names[edge.Source]).Order(StringComparer.Ordinal)]))
        .OrderBy(static relation => relation.Target, StringComparer.Ordinal).ThenBy(static relation => relation.Type, StringComparer.Ordinal);

    private static byte InverseOf(byte type) => (byte)Array.IndexOf(Types, RelationTypes.InverseOf(Types[type]));
}

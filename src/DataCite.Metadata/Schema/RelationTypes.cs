using System.Collections.Frozen;

namespace DataCite.Metadata;

/// <summary>What the relation types mean to each other.</summary>
internal static class RelationTypes
{
    /// <summary>Pairs that say the same seen from the other side: A IsPartOf B, B HasPart A.</summary>
    private static readonly (string Left, string Right, bool Exclusive)[] Pairs =
    [
        ("Cites", "IsCitedBy", false), ("References", "IsReferencedBy", false), ("Requires", "IsRequiredBy", false),
        ("Documents", "IsDocumentedBy", false), ("Describes", "IsDescribedBy", false), ("Reviews", "IsReviewedBy", false),
        ("IsSupplementTo", "IsSupplementedBy", true), ("IsContinuedBy", "Continues", true), ("IsNewVersionOf", "IsPreviousVersionOf", true),
        ("IsPartOf", "HasPart", true), ("IsCompiledBy", "Compiles", true), ("IsVariantFormOf", "IsOriginalFormOf", true),
        ("HasMetadata", "IsMetadataFor", true), ("IsDerivedFrom", "IsSourceOf", true), ("HasVersion", "IsVersionOf", true),
        ("Obsoletes", "IsObsoletedBy", true), ("Collects", "IsCollectedBy", true), ("HasTranslation", "IsTranslationOf", true),
    ];

    private static readonly FrozenDictionary<string, (string Inverse, bool Exclusive)> ByType = Pairs
        .SelectMany(pair => new[] { (pair.Left, pair.Right, pair.Exclusive), (Left: pair.Right, Right: pair.Left, pair.Exclusive) })
        .ToFrozenDictionary(pair => pair.Left, pair => (pair.Right, pair.Exclusive), StringComparer.Ordinal);

    /// <summary>The relation seen from the other side: <c>HasPart</c> of <c>IsPartOf</c>. Null when there is no term for it.</summary>
    public static string? InverseOf(string relationType) => ByType.TryGetValue(relationType, out var pair) ? pair.Inverse : null;

    /// <summary>
    /// The relation that cannot be true of the same two resources as well: a part does not contain its whole, though two works may cite
    /// each other. Null when there is none.
    /// </summary>
    public static string? ContradictionOf(string relationType)
        => ByType.TryGetValue(relationType, out var pair) && pair.Exclusive ? pair.Inverse : null;
}

namespace DataCite.Metadata;

/// <summary>relationTypeInformation belongs to the relation Other of schema 4.7, which says nothing without it.</summary>
internal static class RelationInformationCheck
{
    private const string Other = "Other";

    internal static void Check(PartValues relation, ValidationContext context)
    {
        if (!relation.TryGet("relationType", out var type))
            return;
        if (type == Other && !relation.Has("relationTypeInformation") && context.Recommended)
        {
            context.Inform(
                FindingCodes.RecommendedMissing, "The relationType is Other: say in relationTypeInformation which relation it is.",
                "relationTypeInformation");
        }
        else if (type != Other && Vocabularies.RelationType.Contains(type)
            && relation.TryGet("relationTypeInformation", out var information))
        {
            context.Warn(
                FindingCodes.RelationInformationUnused,
                $"relationTypeInformation explains a relationType of Other, but this one is {type}. Remove it, or make the relation Other.",
                "relationTypeInformation", information);
        }
    }
}

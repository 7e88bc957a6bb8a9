namespace DataCite.Metadata;

/// <summary>The relation Other of schema 4.7 says nothing without its relationTypeInformation; other relations may have one as well.</summary>
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
                FindingCodes.RecommendedMissing, "The relationType is Other: describe the relation in relationTypeInformation.",
                "relationTypeInformation");
        }
    }
}

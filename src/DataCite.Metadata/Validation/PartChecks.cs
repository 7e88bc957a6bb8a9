using System.Collections.Frozen;

namespace DataCite.Metadata;

/// <summary>Which check looks at which kind of object.</summary>
internal static class PartChecks
{
    private static readonly FrozenDictionary<ObjectDefinition, Action<PartValues, ValidationContext>[]> ByPart =
        new Dictionary<ObjectDefinition, Action<PartValues, ValidationContext>[]>
        {
            [SchemaParts.Creator] = [NameCheck.Check, NameTypeCheck.Check, NamePartsCheck.Check, IdentifierInNameCheck.Check],
            [SchemaParts.Contributor] = [NameTypeCheck.Check, NamePartsCheck.Check, IdentifierInNameCheck.Check],
            [SchemaParts.RelatedItemCreator] = [NameCheck.Check, NamePartsCheck.Check, IdentifierInNameCheck.Check],
            [SchemaParts.RelatedItemContributor] = [NameCheck.Check, ServerDefaultCheck.CheckContributor, NamePartsCheck.Check, IdentifierInNameCheck.Check],
            [SchemaParts.NameIdentifier] = [NameIdentifierCheck.Check],
            [SchemaParts.Affiliation] = [MainTextCheck.Check, OrganizationIdentifierCheck.CheckAffiliation, IdentifierInNameCheck.Check],
            [SchemaParts.Publisher] = [OrganizationIdentifierCheck.CheckPublisher, IdentifierInNameCheck.Check],
            [SchemaParts.FundingReference] = [FunderCheck.Check, IdentifierInNameCheck.Check],
            [SchemaParts.Title] = [MainTextCheck.Check],
            [SchemaParts.RelatedItemTitle] = [MainTextCheck.Check],
            [SchemaParts.Subject] = [MainTextCheck.Check],
            [SchemaParts.Date] = [MainTextCheck.Check, ServerDefaultCheck.CheckDate],
            [SchemaParts.Description] = [MainTextCheck.Check, ServerDefaultCheck.CheckDescription],
            [SchemaParts.AlternateIdentifier] = [AlternateIdentifierCheck.Check],
            [SchemaParts.Identifier] = [AlternateIdentifierCheck.Check],
            [SchemaParts.RelatedIdentifier] = [RelatedIdentifierCheck.Check],
            [SchemaParts.RelatedItem] = [RelatedItemCheck.Check],
            [SchemaParts.Types] = [DerivedTypesCheck.Check],
            [SchemaParts.Rights] = [RightsCheck.Check],
            [SchemaParts.Point] = [PointCheck.Check],
            [SchemaParts.Box] = [BoxCheck.Check],
            [SchemaParts.GeoLocation] = [PolygonCheck.Check],
        }.ToFrozenDictionary();

    internal static void Check(PartValues part, ValidationContext context)
    {
        if (!ByPart.TryGetValue(part.Definition, out var checks))
            return;
        foreach (var check in checks)
            check(part, context);
    }
}

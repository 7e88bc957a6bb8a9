namespace DataCite.Metadata;

/// <summary>
/// The types of other formats, sent back after the type of the resource was changed: the server keeps the old ones.
/// </summary>
internal static class DerivedTypesCheck
{
    internal static void Check(PartValues types, ValidationContext context)
    {
        // Older servers knew fewer classes and wrote CreativeWork; only the class of another type of resource shows a change.
        if (!types.TryGet("resourceTypeGeneral", out var general) || !types.TryGet("schemaOrg", out var schemaOrg)
            || !Vocabularies.ResourceTypeGeneral.Contains(general))
        {
            return;
        }

        var expected = ResourceTypeDerivation.Derive(general, types["resourceType"]).SchemaOrg;
        if (expected == schemaOrg || schemaOrg == "CreativeWork" || !IsOfAnotherType(schemaOrg, general))
            return;
        context.Warn(
            FindingCodes.DerivedTypesStale,
            $"schemaOrg is {PrintableText.Quote(schemaOrg)}, which is not a {general}. DataCite keeps it. "
                + "Send only resourceTypeGeneral and resourceType; it derives the others.", "schemaOrg", schemaOrg, expected);
    }

    /// <summary>Whether the schema.org class is derived from another type of resource than the one that the record has.</summary>
    private static bool IsOfAnotherType(string schemaOrg, string general)
        => Vocabularies.ResourceTypeGeneral.Terms.Any(other => other != general
            && ResourceTypeDerivation.Derive(other).SchemaOrg == schemaOrg);
}

namespace DataCite.Metadata;

/// <summary>What the schema recommends so that a resource is found, understood and credited. Only on request.</summary>
internal static class RecommendedAttributesCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        if (!context.Recommended)
            return;
        foreach (var attribute in MetadataSchema.Record.Attributes)
        {
            if (attribute.Obligation == Obligation.Recommended && !context.Record.IsFilled(attribute.Name))
                context.Inform(
                    FindingCodes.RecommendedMissing, $"{attribute.Name} are missing. The schema recommends them.", attribute.Name);
        }

        var descriptions = record.Parts("descriptions").ToList();
        if (descriptions.Count > 0 && !descriptions.Exists(description => description["descriptionType"] is null or "Abstract"))
        {
            context.Inform(
                FindingCodes.RecommendedMissing, "No description is an abstract, which the schema recommends above all others.",
                "descriptions");
        }
    }
}

namespace DataCite.Metadata;

/// <summary>
/// What an object cannot be without (facts §2.8). What a record cannot be without is <see cref="MandatoryAttributesCheck"/>.
/// </summary>
internal static class MandatoryCheck
{
    internal static void Check(PartValues part, ValidationContext context)
    {
        var definition = part.Definition;
        // The publisher and the types belong to what the record cannot be without.
        if (definition == MetadataSchema.Record || definition == SchemaParts.Publisher || definition == SchemaParts.Types)
            return;
        if (part.IsEmpty)
        {
            ReportEmpty(definition, context);
            return;
        }

        for (var i = 0; i < definition.Attributes.Length; i++)
        {
            var attribute = definition.Attributes[i];
            if (attribute.Obligation != Obligation.Mandatory || part.IsPresent(i) || IsReplaced(part, attribute))
                continue;
            context.Report(
                SeverityOf(definition, attribute, context), FindingCodes.MandatoryMissing,
                $"The {definition.Name} has no {attribute.Name}, which the server requires.", attribute.Name);
        }
    }

    private static void ReportEmpty(ObjectDefinition definition, ValidationContext context)
    {
        if (definition == SchemaParts.Container)
            return;
        var mandatory = definition.Attributes.FirstOrDefault(attribute => attribute.Obligation == Obligation.Mandatory);
        var severity = definition.Attributes
            .Where(attribute => attribute.Obligation == Obligation.Mandatory)
            .Select(attribute => SeverityOf(definition, attribute, context))
            .DefaultIfEmpty(FindingSeverity.Warning)
            .Max();
        context.Report(
            severity, mandatory is null ? FindingCodes.TextEmpty : FindingCodes.MandatoryMissing,
            $"The {definition.Name} says nothing. Fill it or remove it.");
    }

    /// <summary>The server makes the name of a contributor from family and given name when they are there (T40).</summary>
    private static bool IsReplaced(PartValues part, AttributeDefinition attribute)
        => part.Definition == SchemaParts.Contributor && attribute.Name == "name" && part.Has("familyName");

    private static FindingSeverity SeverityOf(ObjectDefinition definition, AttributeDefinition attribute, ValidationContext context)
    {
        var refusedInDraftsToo = (definition == SchemaParts.Contributor && attribute.Name == "contributorType")
            || definition == SchemaParts.AlternateIdentifier;
        return refusedInDraftsToo ? FindingSeverity.Error : context.SchemaSeverity;
    }
}

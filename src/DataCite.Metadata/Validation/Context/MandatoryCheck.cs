namespace DataCite.Metadata;

/// <summary>
/// What an object must have. What a record must have is in <see cref="MandatoryAttributesCheck"/>.
/// </summary>
internal static class MandatoryCheck
{
    /// <summary>Checks one object.</summary>
    /// <param name="part">The object.</param>
    /// <param name="isReported">Whether something in it was found wrong already, which says enough of an object that is empty without it.</param>
    /// <param name="context">The validation.</param>
    internal static void Check(PartValues part, bool isReported, ValidationContext context)
    {
        var definition = part.Definition;
        // The publisher and the types belong to what the record cannot be without.
        if (definition == MetadataSchema.Record || definition == SchemaParts.Publisher || definition == SchemaParts.Types)
            return;
        if (part.IsEmpty)
        {
            ReportEmpty(definition, isReported, context);
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

    private static void ReportEmpty(ObjectDefinition definition, bool isReported, ValidationContext context)
    {
        if (definition == SchemaParts.Container)
            return;
        var mandatory = definition.Attributes.Where(attribute => attribute.Obligation == Obligation.Mandatory).ToArray();
        // What is neither a corner nor a point inside, the server takes for a point inside without coordinates.
        var isRefused = mandatory.Length > 0 || definition == SchemaParts.PolygonPoint;
        if (isReported && !isRefused)
            return;
        var severity = mandatory.Select(attribute => SeverityOf(definition, attribute, context))
            .DefaultIfEmpty(isRefused ? context.SchemaSeverity : FindingSeverity.Warning)
            .Max();
        context.Report(
            severity, mandatory.Length == 0 ? FindingCodes.TextEmpty : FindingCodes.MandatoryMissing,
            $"The {definition.Name} is empty. Fill it or remove it.");
    }

    /// <summary>The server makes the name of a contributor from family and given name when they are there.</summary>
    private static bool IsReplaced(PartValues part, AttributeDefinition attribute)
        => part.Definition == SchemaParts.Contributor && attribute.Name == "name" && part.Has("familyName");

    private static FindingSeverity SeverityOf(ObjectDefinition definition, AttributeDefinition attribute, ValidationContext context)
    {
        var refusedInDraftsToo = (definition == SchemaParts.Contributor && attribute.Name == "contributorType")
            || (definition == SchemaParts.AlternateIdentifier && !context.Record.HasBothIdentifierLists);
        return refusedInDraftsToo ? FindingSeverity.Error : context.SchemaSeverity;
    }
}

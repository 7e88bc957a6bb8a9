namespace DataCite.Metadata;

/// <summary>
/// What a DOI needs to be registered or published: URL, creators, titles, publisher, year and type. A draft needs none of it; what is
/// missing there is reported only on request.
/// </summary>
internal static class MandatoryAttributesCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        if (context.IsDraft && !context.Recommended)
            return;
        if (!record.Has("url"))
            Report("url", "The url of the landing page is missing.", context);
        foreach (var attribute in MetadataSchema.Record.Attributes)
        {
            if (attribute.Obligation == Obligation.Mandatory)
                CheckAttribute(record, attribute, context);
        }
    }

    private static void CheckAttribute(PartValues record, AttributeDefinition attribute, ValidationContext context)
    {
        var name = attribute.Name;
        var part = attribute.Shape is ValueShape.Part or ValueShape.TextOrPart ? record.Parts(name).FirstOrDefault() : null;
        if (part is { IsEmpty: false })
        {
            var missing = part.Definition.Attributes.FirstOrDefault(key => key.Obligation == Obligation.Mandatory && !part.Has(key.Name));
            if (missing is not null)
                Report($"{name}.{missing.Name}", $"'{name}' has no {missing.Name}.", context);
        }
        else if (!context.Record.IsFilled(name) && !HasEntries(record, attribute) && !XmlSupplies(record, name))
        {
            Report(name, $"The {name} {(IsPlural(name) ? "are" : "is")} missing.", context);
        }
    }

    /// <summary>The XSD accepts an entry whose name or title is empty, so this is only a warning.</summary>
    private static bool HasEntries(PartValues record, AttributeDefinition attribute) => attribute.IsList && record.Parts(attribute.Name).Any();

    /// <summary>
    /// An attribute that is missing or null is taken from the XML that comes with the record; an empty list is not.
    /// </summary>
    private static bool XmlSupplies(PartValues record, string name)
        => record.Has("xml") && (!record.Element.TryGetProperty(name, out var value)
            || value.ValueKind == System.Text.Json.JsonValueKind.Null);

    private static void Report(string path, string message, ValidationContext context)
    {
        if (context.IsDraft)
            context.Inform(FindingCodes.MandatoryMissing, message + " A draft does not need it, but registering and publishing do.", path);
        else
            context.Error(
                FindingCodes.MandatoryMissing, $"{message} Required for Registered and Findable.", path);
    }

    private static bool IsPlural(string name) => name.EndsWith('s');
}

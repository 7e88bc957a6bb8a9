namespace DataCite.Metadata;

/// <summary>An object without its main text. The XSD accepts an empty title.</summary>
internal static class MainTextCheck
{
    internal static void Check(PartValues part, ValidationContext context)
    {
        var main = part.Definition.Attributes[0].Name;
        if (!part.Has(main))
            context.Warn(FindingCodes.TextEmpty, $"The {part.Definition.Name} has no text. Write it, or remove the entry.", main);
    }
}

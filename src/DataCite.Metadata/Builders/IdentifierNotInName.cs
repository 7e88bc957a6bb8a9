namespace DataCite.Metadata;

/// <summary>Names as people type them, which shall not have an identifier in them: it would be published as a part of the name.</summary>
internal static class IdentifierNotInName
{
    /// <exception cref="MetadataValueException">The name has an identifier in it; the message says where to put it.</exception>
    public static void Require(string name, string property)
    {
        if (IdentifierInText.Find(name) is { } identifier)
        {
            throw new MetadataValueException(
                property, name,
                $"{PrintableText.Quote(name)} has an identifier in the name. Put it into angle brackets at the end: <{PrintableText.Of(identifier)}>.",
                FindingCodes.IdentifierForm);
        }
    }
}

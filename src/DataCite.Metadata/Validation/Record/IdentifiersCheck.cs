namespace DataCite.Metadata;

/// <summary>
/// identifiers and alternateIdentifiers are one value in two spellings; when both are sent, the server takes identifiers.
/// </summary>
internal static class IdentifiersCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        if (!record.Has("identifiers") || !record.Has("alternateIdentifiers"))
            return;
        var identifiers = record.Parts("identifiers").Select(part => (part["identifier"], part["identifierType"]));
        var alternates = record.Parts("alternateIdentifiers").Select(part
            => (part["alternateIdentifier"], part["alternateIdentifierType"]));
        if (!identifiers.SequenceEqual(alternates))
        {
            context.Drop(
                FindingCodes.AttributeOverridden,
                "identifiers and alternateIdentifiers are one value to the server and differ here; "
                    + "identifiers wins. Send only one of them.",
                "alternateIdentifiers");
        }
    }
}

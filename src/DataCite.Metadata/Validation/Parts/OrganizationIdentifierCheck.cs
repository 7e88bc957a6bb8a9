namespace DataCite.Metadata;

/// <summary>Identifiers of organizations that stand beside their name: of an affiliation, of the publisher.</summary>
internal static class OrganizationIdentifierCheck
{
    internal static void CheckAffiliation(PartValues affiliation, ValidationContext context)
        => SchemedIdentifierCheck.Check(affiliation, "affiliationIdentifier", "affiliationIdentifierScheme", context);

    internal static void CheckPublisher(PartValues publisher, ValidationContext context)
        => SchemedIdentifierCheck.Check(publisher, "publisherIdentifier", "publisherIdentifierScheme", context);
}

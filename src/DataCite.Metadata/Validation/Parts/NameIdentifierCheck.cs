namespace DataCite.Metadata;

/// <summary>Identifiers of persons and organizations: scheme, form, check digit.</summary>
internal static class NameIdentifierCheck
{
    internal static void Check(PartValues identifier, ValidationContext context)
        => SchemedIdentifierCheck.Check(identifier, "nameIdentifier", "nameIdentifierScheme", context);
}

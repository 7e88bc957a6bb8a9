namespace DataCite.Metadata;

/// <summary>Identifiers with the name and the address of their scheme.</summary>
internal static class CsvPlainIdentifier
{
    /// <summary>Whether an identifier is in the spelling of its scheme, with the address of the scheme or without.</summary>
    public static bool IsOfScheme(string scheme, string? identifier, string? schemeName, string? schemeUri)
        => schemeName == scheme && !string.IsNullOrEmpty(identifier)
            && (string.IsNullOrEmpty(schemeUri) || schemeUri.AsSpan().TrimEnd('/').SequenceEqual(NameIdentifierScheme.UriOf(scheme).AsSpan().TrimEnd('/')))
            && NameIdentifierSyntax.FindProblem(scheme, identifier) is null && NameIdentifierScheme.Normalize(scheme, identifier) == identifier;

    /// <summary>Whether it is a ROR id, or there is nothing of it.</summary>
    public static bool IsRorOrNothing(string? identifier, string? schemeName, string? schemeUri)
        => (identifier is null && schemeName is null && schemeUri is null) || IsOfScheme(NameIdentifierScheme.Ror, identifier, schemeName, schemeUri);
}

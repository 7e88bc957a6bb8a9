namespace DataCite.Metadata;

/// <summary>Tells the register of a funder's identifier from its form and from what its scheme was called.</summary>
internal static class FunderIdentifiers
{
    /// <summary>A term of <see cref="Vocabularies.FunderIdentifierType"/>; Other when neither form nor scheme tells more.</summary>
    public static string TypeOf(string identifier, string? scheme = null)
    {
        var known = NameIdentifierSyntax.FindScheme(identifier.Trim()) ?? scheme?.Trim();
        // Older deposits name the registry of Crossref as they please: FundRef, CrossRef Funder.
        return known switch
        {
            null => "Other",
            var s when s.Contains("fundref", StringComparison.OrdinalIgnoreCase) || s.Contains("crossref", StringComparison.OrdinalIgnoreCase) => "Crossref Funder ID",
            var s => Vocabularies.FunderIdentifierType.Match(s) ?? "Other",
        };
    }
}

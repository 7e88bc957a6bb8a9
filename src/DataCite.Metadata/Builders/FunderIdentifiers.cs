namespace DataCite.Metadata;

/// <summary>Tells the register of a funder's identifier from its form and from what its scheme was called.</summary>
internal static class FunderIdentifiers
{
    private const string CrossrefFunderId = "Crossref Funder ID";

    /// <summary>The prefix of all DOIs in Crossref's funder registry.</summary>
    private const string CrossrefFunderPrefix = "10.13039/";

    /// <summary>A term of <see cref="Vocabularies.FunderIdentifierType"/>; Other when neither form nor scheme tells more.</summary>
    public static string TypeOf(string identifier, string? scheme = null)
    {
        if (identifier.Contains(CrossrefFunderPrefix, StringComparison.Ordinal))
            return CrossrefFunderId;
        if (identifier.Contains("ror.org/", StringComparison.OrdinalIgnoreCase))
            return "ROR";
        if (identifier.Contains("isni.org/", StringComparison.OrdinalIgnoreCase))
            return "ISNI";
        if (identifier.Contains("grid.", StringComparison.OrdinalIgnoreCase))
            return "GRID";
        return scheme?.Trim() switch
        {
            null => "Other",
            var s when s.Contains("fundref", StringComparison.OrdinalIgnoreCase) || s.Contains("crossref", StringComparison.OrdinalIgnoreCase) => CrossrefFunderId,
            var s => Vocabularies.FunderIdentifierType.Match(s) ?? "Other",
        };
    }
}

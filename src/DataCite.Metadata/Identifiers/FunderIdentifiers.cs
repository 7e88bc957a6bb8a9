using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>Tells the register of a funder's identifier from its form and from what its scheme was called.</summary>
internal static partial class FunderIdentifiers
{
    /// <summary>The term for registers that have none.</summary>
    public const string Other = "Other";

    /// <summary>A term of <see cref="Vocabularies.FunderIdentifierType"/>; Other when neither form nor scheme shows more.</summary>
    public static string TypeOf(string identifier, string? scheme = null)
    {
        var known = NameIdentifierSyntax.FindScheme(Complete(identifier)) ?? scheme?.Trim();
        // Older deposits name the registry of Crossref as they please: FundRef, CrossRef Funder.
        return known switch
        {
            null => Other,
            var s when s.Contains("fundref", StringComparison.OrdinalIgnoreCase) || s.Contains("crossref", StringComparison.OrdinalIgnoreCase) => "Crossref Funder ID",
            var s => Vocabularies.FunderIdentifierType.Match(s) ?? Other,
        };
    }

    /// <summary>The identifier; a bare number of the Crossref Funder Registry, <c>501100001659</c>, with its prefix, which only funders have.</summary>
    public static string Complete(string identifier)
    {
        var text = identifier.Trim();
        return RegistryNumber().IsMatch(text) ? "10.13039/" + text : text;
    }

    /// <summary>
    /// Whether an identifier has the form of a register and its check digit is wrong, so that it is not one of another register but mistyped.
    /// </summary>
    public static bool IsMistyped(string identifier)
        => NameIdentifierSyntax.FindProblem(NameIdentifierScheme.Isni, identifier) is { Code: FindingCodes.IdentifierCheckDigit };

    [GeneratedRegex("^(501100|100)[0-9]{6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RegistryNumber();
}

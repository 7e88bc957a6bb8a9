using System.Globalization;
using System.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The titles in the counts beside a list of members.</summary>
internal static class ProviderFacets
{
    public static string RegionTitle(string region) => region switch
    {
        "APAC" => "Asia and Pacific",
        "EMEA" => "Europe, Middle East and Africa",
        "AMER" => "Americas",
        _ => region,
    };

    /// <summary><c>researchInstitution</c> as <c>Research Institution</c>, <c>non-profit</c> as <c>Non Profit</c>.</summary>
    public static string TitleOf(string id)
    {
        var words = new StringBuilder();
        foreach (var c in id)
        {
            if (char.IsAsciiLetterUpper(c))
                words.Append(' ');
            words.Append(c is '-' or '_' ? ' ' : c);
        }

        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToString().Trim());
    }
}

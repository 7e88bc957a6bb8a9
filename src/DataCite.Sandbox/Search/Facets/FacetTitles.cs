using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>How the server makes titles and ids of what it counts.</summary>
internal static partial class FacetTitles
{
    private static readonly Dictionary<string, string> Agencies = new()
    {
        ["airiti"] = "Airiti", ["cnki"] = "CNKI", ["crossref"] = "Crossref", ["datacite"] = "DataCite", ["istic"] = "ISTIC",
        ["jalc"] = "JaLC", ["kisti"] = "KISTI", ["medra"] = "mEDRA", ["op"] = "OP",
    };

    private static readonly Dictionary<string, string> ClientTypes = new()
    {
        ["repository"] = "Repository", ["periodical"] = "Periodical", ["igsnCatalog"] = "IGSN ID Catalog",
        ["raidRegistry"] = "RAiD Registry",
    };

    // The licences that the server has a title for; others keep their id.
    private static readonly Dictionary<string, string> Licenses = new[]
    {
        "AFL-1.1", "Apache-2.0", "BSD-2-clause", "BSD-3-clause", "CC-BY-1.0", "CC-BY-2.0", "CC-BY-2.5", "CC-BY-3.0", "CC-BY-4.0",
        "CC-BY-NC-2.0", "CC-BY-NC-2.5", "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-3.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-4.0", "CC-BY-ND-2.0", "CC-BY-ND-3.0", "CC-BY-ND-4.0", "CC-BY-SA-4.0", "CC-PDDC", "CC0-1.0", "EUPL-1.1", "GPL-2.0+",
        "GPL-3.0", "ISC", "MIT", "MPL-2.0", "OGL-Canada-2.0",
    }.ToDictionary(license => license.ToLowerInvariant());

    /// <summary>A value whose title is the value in title case: <c>findable</c> is Findable.</summary>
    public static FacetEntry TitleCased(string value, int count) => new(value, Titleize(value), count);

    /// <summary>A value that is its own title.</summary>
    public static FacetEntry Plain(string value, int count) => new(value, value, count);

    /// <summary>A value that has its title behind a colon: <c>ror.org/05bp8ka05:Example University</c>.</summary>
    public static FacetEntry Combined(string value, int count)
    {
        var parts = value.Split(':', 2);
        return new(parts[0], parts[1], count);
    }

    /// <summary>A licence.</summary>
    public static FacetEntry License(string id, int count)
        => new(id, id == "__missing__" ? "Unknown" : Licenses.GetValueOrDefault(id, id), count);

    /// <summary>A schema version, of which the id is what stands behind the last hyphen.</summary>
    public static FacetEntry Schema(string version, int count)
    {
        var id = version[(version.LastIndexOf('-') + 1)..];
        return new(id, $"Schema {id}", count);
    }

    /// <summary>A registration agency.</summary>
    public static FacetEntry Agency(string id, int count) => new(id, Agencies.GetValueOrDefault(id, id), count);

    /// <summary>A type of repository.</summary>
    public static FacetEntry ClientType(string id, int count) => new(id, ClientTypes.GetValueOrDefault(id, id), count);

    /// <summary>A language code, with the first word of the language's English name.</summary>
    public static FacetEntry Language(string code, int count)
    {
        if (code.Length is not (2 or 3))
            return Plain(code, count);
        try
        {
            var name = CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName;
            return new(code, name.Split(' ', ',', ';', '(')[0], count);
        }
        catch (CultureNotFoundException)
        {
            // A code that the machine has no name for is its own title, as one that the server's table lacks.
            return Plain(code, count);
        }
    }

    /// <summary>Ruby on Rails' <c>parameterize</c> with underscores: <c>computer_and_information_sciences</c>.</summary>
    public static string Parameterize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        }

        return NotInParameters().Replace(plain.ToString(), "_").Trim('_').ToLowerInvariant();
    }

    /// <summary>Ruby on Rails' <c>titleize</c>: <c>sea-level rise</c> and <c>seaLevelRise</c> are Sea Level Rise.</summary>
    public static string Titleize(string text)
    {
        var words = LastOfCapitals().Replace(text.Replace("::", "/", StringComparison.Ordinal), "$1_$2");
        words = CapitalAfterSmall().Replace(words, "$1_$2").Replace('-', '_').ToLowerInvariant();
        words = words.TrimStart('_');
        if (words.EndsWith("_id", StringComparison.Ordinal))
            words = words[..^3];
        return FirstLetters().Replace(words.Replace('_', ' '), match => match.Value.ToUpperInvariant());
    }

    [GeneratedRegex("[^a-zA-Z0-9\\-_]+|_{2,}")]
    private static partial Regex NotInParameters();

    [GeneratedRegex("([A-Z\\d]+)([A-Z][a-z])")]
    private static partial Regex LastOfCapitals();

    [GeneratedRegex("([a-z\\d])([A-Z])")]
    private static partial Regex CapitalAfterSmall();

    [GeneratedRegex("\\b(?<!\\w['’`()])[a-z]")]
    private static partial Regex FirstLetters();
}

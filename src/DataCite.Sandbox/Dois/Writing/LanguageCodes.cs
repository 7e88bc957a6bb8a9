using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>ISO 639-2 codes and English names become two-letter codes; text that names no language becomes null (facts §5.2).</summary>
internal static partial class LanguageCodes
{
    // The bibliographic codes of ISO 639-2 that differ from the terminological ones.
    private static readonly (string Code, string TwoLetters)[] Bibliographic =
    [
        ("alb", "sq"), ("arm", "hy"), ("baq", "eu"), ("bur", "my"), ("chi", "zh"), ("cze", "cs"), ("dut", "nl"), ("fre", "fr"),
        ("geo", "ka"),
        ("ger", "de"), ("gre", "el"), ("ice", "is"), ("mac", "mk"), ("mao", "mi"), ("may", "ms"), ("per", "fa"), ("rum", "ro"),
        ("slo", "sk"),
        ("tib", "bo"), ("wel", "cy"),
    ];

    private static readonly FrozenDictionary<string, string> Known = Build();

    /// <summary>The code that the server stores.</summary>
    public static string? Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var trimmed = text.Trim();
        if (Known.TryGetValue(trimmed, out var code))
            return code;
        var subtags = trimmed.Split('-');
        return subtags.Length > 1 && Known.ContainsKey(subtags[0]) && WellFormed().IsMatch(trimmed) ? trimmed : null;
    }

    private static FrozenDictionary<string, string> Build()
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            var two = culture.TwoLetterISOLanguageName;
            if (two.Length != 2 || culture.Name != two)
                continue;
            known[two] = two;
            known[culture.ThreeLetterISOLanguageName] = two;
            known[culture.EnglishName] = two;
        }

        foreach (var (code, two) in Bibliographic)
            known[code] = two;
        return known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    // BCP 47, without its rarer corners: subtags of one to eight letters or digits.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})+$")]
    private static partial Regex WellFormed();
}

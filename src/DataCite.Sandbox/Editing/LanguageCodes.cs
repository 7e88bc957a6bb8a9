using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>
/// What the server stores as the language. The part before the first hyphen decides: a code or an English name of ISO 639-2 that
/// has a two-letter code becomes that code. Anything else stays as it was sent if it has the form of a language tag, and else becomes null.
/// </summary>
internal static partial class LanguageCodes
{
    // Codes must have the case of the standard. Of a name, the server makes only the first letter a capital.
    private static readonly FrozenDictionary<string, string> Known = LanguageTable.Text.Split('|')
        .Select(static entry => entry.Split(' ', 3))
        .SelectMany(static entry => entry[1].Split('/').Append(entry[0]).Append(entry[2]).Select(key => (Key: key, TwoLetters: entry[0])))
        .ToFrozenDictionary(static pair => pair.Key, static pair => pair.TwoLetters, StringComparer.Ordinal);

    /// <summary>The code that the server stores.</summary>
    public static string? Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var first = text.Split('-')[0];
        if (Known.TryGetValue(first, out var code))
            return code;
        if (first.Length > 3 && Known.TryGetValue(char.ToUpperInvariant(first[0]) + first[1..], out code))
            return code;
        return WellFormed().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"\A[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex WellFormed();
}

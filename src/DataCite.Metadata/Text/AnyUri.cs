using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// The type <c>xs:anyURI</c> as the server's validator (libxml2) has it: the grammar of RFC 3986, except that a space, a letter beyond
/// ASCII and the like may stand where any letter may. <c>551:48</c> is not one, nor is <c>http://example.org/100%</c>.
/// </summary>
internal static partial class AnyUri
{
    private const string Escape = "%[0-9A-Fa-f]{2}";
    private const string Character = @"(?:[^%/?#\[\]]|" + Escape + ")";
    private const string NoColon = @"(?:[^%/?#\[\]:]|" + Escape + ")";
    private const string User = @"(?:(?:[^%/?#\[\]@]|" + Escape + ")*@)?";
    private const string Host = @"(?:\[[^\]]*\]|(?:[^%/?#\[\]:@]|" + Escape + ")*)";
    private const string Authority = "//" + User + Host + "(?::[0-9]+)?";
    private const string Segments = "(?:/" + Character + "*)*";
    private const string AbsolutePath = "/(?:" + Character + "+" + Segments + ")?";
    private const string Query = @"(?:\?(?:" + Character + "|[/?])*)?";
    private const string Fragment = @"(?:#(?:" + Character + @"|[/?\[\]])*)?";
    private const string Scheme = @"[A-Za-z][A-Za-z0-9+.\-]*:";

    /// <summary>Whether the validator takes the text; white space around it does not count.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return trimmed.Length == 0 || Form().IsMatch(trimmed);
    }

    [GeneratedRegex(
        "^(?:" + Scheme + "(?:" + Authority + Segments + "|" + AbsolutePath + "|" + Character + "+" + Segments + "|)"
            + "|(?:" + Authority + Segments + "|" + AbsolutePath + "|" + NoColon + "+" + Segments + "|))" + Query + Fragment + "$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Form();
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DataCite.Metadata;

/// <summary>What XML 1.0 and the simple types of XML Schema can hold.</summary>
internal static partial class XmlValues
{
    /// <summary>The white space of XML; a no-break space, for one, is a character like any other.</summary>
    public static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r'];

    /// <summary>Whether the text may stand in a place of type <c>xs:language</c>.</summary>
    public static bool IsLanguage(string text) => Language().IsMatch(text);

    /// <summary>
    /// Whether the text may stand in a place of type <c>xs:anyURI</c>, for the server's validator and for that of .NET.
    /// </summary>
    public static bool IsAnyUri(string text) => AnyUri.IsValid(text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);

    /// <summary>
    /// The text as XML 1.0 can hold it: form feeds and the like become spaces, other control characters vanish, halves of surrogate
    /// pairs become U+FFFD. The same string when there is nothing to do.
    /// </summary>
    public static string Sanitize(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (IsPair(text, i))
                i++;
            else
                return Rewrite(text);
        }

        return text;
    }

    private static string Rewrite(string text)
    {
        var rewritten = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (XmlConvert.IsXmlChar(c))
                rewritten.Append(c);
            else if (IsPair(text, i))
                rewritten.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                rewritten.Append('\uFFFD');
            else if (c is '\v' or '\f' or (>= '\u001C' and <= '\u001F'))
                rewritten.Append(' ');
        }

        return rewritten.ToString();
    }

    private static bool IsPair(string text, int index)
        => char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}

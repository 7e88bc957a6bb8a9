using System.Globalization;
using System.Text;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>The backslash in queries: <c>\:</c> is a colon, <c>\u00e4</c> an ä.</summary>
internal static class QueryEscapes
{
    /// <summary>The text that an escaped text stands for.</summary>
    /// <param name="text">A part of a query.</param>
    /// <param name="query">The whole query, for the error.</param>
    /// <exception cref="SearchQueryException">The text ends within an escape.</exception>
    public static string Remove(string text, string query)
    {
        if (!text.Contains('\\'))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            if (++i == text.Length)
                throw SearchQueryException.ForSyntax(query);
            if (text[i] != 'u')
            {
                plain.Append(text[i]);
                continue;
            }

            if (i + 4 >= text.Length
                || !ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                throw SearchQueryException.ForSyntax(query);
            }

            plain.Append((char)code);
            i += 4;
        }

        return plain.ToString();
    }
}

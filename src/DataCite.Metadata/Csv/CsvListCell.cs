using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// A cell with several values: <c>rivers; floods</c>. A semicolon after a backslash belongs to the text, as does one that ends a character
/// reference (<c>&amp;amp;</c>) or begins the parameter of a media type (<c>text/csv; charset=utf-8</c>).
/// </summary>
internal static partial class CsvListCell
{
    /// <summary>The values, without white space around them; empty ones keep their place.</summary>
    public static IReadOnlyList<string> Split(string cell, CsvSeveral several)
    {
        if (several == CsvSeveral.No || !cell.Contains(';', StringComparison.Ordinal))
            return [cell];
        var values = new List<string>();
        var start = 0;
        foreach (Match separator in (several == CsvSeveral.BetweenSemicolons ? Semicolon() : SpacedSemicolon()).Matches(cell))
        {
            if (IsEscaped(cell, separator.Index))
                continue;
            values.Add(Unescape(cell[start..separator.Index]));
            start = separator.Index + 1;
        }

        values.Add(Unescape(cell[start..]));
        return values;
    }

    /// <summary>The values without an empty one behind the last semicolon, with which many lists end.</summary>
    public static IReadOnlyList<string> WithoutEnd(IReadOnlyList<string> values) => values is [_, .., ""] ? [.. values.SkipLast(1)] : values;

    /// <summary>The text of a cell whose semicolons all belong to it.</summary>
    public static string Unescape(string text) => EscapedSemicolon().Replace(text, static match => new string('\\', match.Length / 2 - 1) + ';').Trim();

    /// <summary>A text as a cell that is read as one value.</summary>
    public static string Escape(string text)
    {
        if (!text.Contains(';', StringComparison.Ordinal))
            return text;
        var escaped = new StringBuilder(text.Length + 4);
        var backslashes = 0;
        foreach (var c in text)
        {
            if (c == ';')
                escaped.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsEscaped(string cell, int semicolon)
    {
        var start = semicolon;
        while (start > 0 && cell[start - 1] == '\\')
            start--;
        return (semicolon - start) % 2 == 1;
    }

    [GeneratedRegex(@"(?<!&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9}));(?!\s*[\w-]+=)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Semicolon();

    [GeneratedRegex(@"(?<!&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9}));(?=\s|$)(?!\s*[\w-]+=)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SpacedSemicolon();

    /// <summary>A semicolon behind one or more backslashes.</summary>
    [GeneratedRegex(@"\\(\\\\)*;", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedSemicolon();
}

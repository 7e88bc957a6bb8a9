using System.Net;
using System.Text;

namespace DataCite.Client;

/// <summary>What a reader sees of a page of HTML, read once from begin to end, whatever is in it.</summary>
internal sealed class PageText
{
    private const int LongestTitle = 300;
    private const int LongestVisible = 4096;

    private PageText(string? title, string visible, bool hasScripts, bool asksForPassword)
        => (Title, Visible, HasScripts, AsksForPassword) = (title, visible, hasScripts, asksForPassword);

    /// <summary>The title; null for none.</summary>
    public string? Title { get; }

    /// <summary>The begin of the text between the tags, in one line.</summary>
    public string Visible { get; }

    /// <summary>Whether the page has scripts.</summary>
    public bool HasScripts { get; }

    /// <summary>Whether the page has a field for a password.</summary>
    public bool AsksForPassword { get; }

    /// <summary>Reads a page.</summary>
    public static PageText Of(string html)
    {
        var visible = new StringBuilder();
        string? title = null;
        var (hasScripts, asksForPassword) = (false, false);
        var rest = html.AsSpan();
        while (!rest.IsEmpty)
        {
            var tag = rest.IndexOf('<');
            Add(visible, tag < 0 ? rest : rest[..tag]);
            if (tag < 0)
                break;
            rest = rest[tag..];
            if (rest.StartsWith("<!--"))
            {
                rest = After(rest, "-->");
                continue;
            }

            var end = rest.IndexOf('>');
            var inside = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (Is(inside, "script"))
            {
                hasScripts = true;
                rest = After(rest, "</script");
            }
            else if (Is(inside, "style"))
            {
                rest = After(rest, "</style");
            }
            else if (Is(inside, "title") && title is null)
            {
                var close = rest.IndexOf("</title", StringComparison.OrdinalIgnoreCase);
                var text = close < 0 ? rest : rest[..close];
                title = OneLine(WebUtility.HtmlDecode(text[..Math.Min(text.Length, LongestTitle)].ToString()));
                rest = close < 0 ? [] : rest[close..];
            }
            else if (Is(inside, "input"))
            {
                asksForPassword |= AsksFor(inside);
            }
        }

        return new PageText(string.IsNullOrEmpty(title) ? null : title, OneLine(WebUtility.HtmlDecode(visible.ToString())), hasScripts, asksForPassword);
    }

    private static bool Is(ReadOnlySpan<char> tag, string name)
        => tag.Length > name.Length && tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length + 1 || !char.IsAsciiLetterOrDigit(tag[name.Length + 1]));

    private static bool AsksFor(ReadOnlySpan<char> tag)
        => new string([.. tag.ToString().Where(static c => !char.IsWhiteSpace(c) && c is not ('"' or '\''))]).Contains("type=password", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? [] : text[(at + mark.Length)..];
    }

    private static void Add(StringBuilder visible, ReadOnlySpan<char> text)
    {
        if (visible.Length >= LongestVisible || text.IsWhiteSpace())
            return;
        visible.Append(text[..Math.Min(text.Length, LongestVisible - visible.Length)]).Append(' ');
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}

using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Checks a query written by hand before other clauses are put beside it: what does not close would swallow them, or escape from them.
/// </summary>
internal static class QuerySyntax
{
    /// <summary>Why the query cannot stand between parentheses, or null.</summary>
    public static string? FindProblem(string query)
    {
        var open = new Stack<char>();
        var (quoted, escapes) = (false, false);
        for (var i = 0; i < query.Length; i++)
        {
            var c = query[i];
            if (c == '\\')
                escapes = ++i == query.Length;
            else if (c == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c is '(' or '[' or '{')
                open.Push(c);
            else if (c is ')' or ']' or '}' && !Closes(open, c))
                return $"the '{c}' at position {i + 1} closes nothing";
            else if (char.IsControl(c) && !char.IsWhiteSpace(c))
                return $"it contains a control character at position {i + 1}";
        }

        return FindColon(query) is { } colon ? colon
            : quoted ? "a quote is not closed"
            : open.Count > 0 ? $"a '{open.Peek()}' is not closed"
            : escapes ? "it ends with a lone backslash"
            : null;
    }

    /// <exception cref="ArgumentException">The query is empty, does not close what it opens, or has a colon in a value.</exception>
    public static void Require(string query, string filter)
    {
        if (string.IsNullOrWhiteSpace(query))
            throw new ArgumentException($"{filter} is empty. The server would list everything. Leave it out to list everything.", filter);
        if (FindProblem(query) is { } problem)
        {
            throw new ArgumentException(
                $"The query '{PrintableText.Of(query)}' cannot be used: {problem}. Put special characters in quotes or a backslash before them.",
                filter);
        }
    }

    // field:word: is an error of syntax at the server, which does not say what is wrong. Most often the value is an address or a time.
    private static string? FindColon(string query)
    {
        var last = -1;
        var (quoted, depth) = (false, 0);
        for (var i = 0; i < query.Length; i++)
        {
            var c = query[i];
            if (c == '\\')
                i++;
            else if (c == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}')
                depth--;
            else if (depth == 0 && (char.IsWhiteSpace(c) || c is '(' or ')'))
                last = -1;
            else if (depth == 0 && c == ':' && last >= 0)
                return $"the value of '{query[FieldStart(query, last)..last]}' contains a ':' at position {i + 1}; put the value in quotes, such as url:\"https://example.org\"";
            else if (depth == 0 && c == ':')
                last = i;
        }

        return null;
    }

    private static int FieldStart(string query, int colon) => query.LastIndexOfAny([' ', '\t', '\n', '\r', '(', ')', '+', '-', '!'], colon) + 1;

    // A range may end inclusively where it began exclusively: {1 TO 2].
    private static bool Closes(Stack<char> open, char closing)
        => open.TryPop(out var opening) && (opening == '(') == (closing == ')');
}

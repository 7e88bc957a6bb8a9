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

        return quoted ? "a quote is not closed"
            : open.Count > 0 ? $"a '{open.Peek()}' is not closed"
            : escapes ? "it ends with a lone backslash"
            : null;
    }

    /// <exception cref="ArgumentException">The query says nothing, or does not close what it opens.</exception>
    public static void Require(string query, string filter)
    {
        if (string.IsNullOrWhiteSpace(query))
            throw new ArgumentException($"{filter} is empty; the server would list everything. Leave it out if that is meant.", filter);
        if (FindProblem(query) is { } problem)
        {
            throw new ArgumentException(
                $"The query '{PrintableText.Of(query)}' cannot be used: {problem}. Put special characters in quotes or a backslash before them.",
                filter);
        }
    }

    // A range may end inclusively where it began exclusively: {1 TO 2].
    private static bool Closes(Stack<char> open, char closing)
        => open.TryPop(out var opening) && (opening == '(') == (closing == ')');
}

using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Syntax;

/// <summary>Reads <c>[a TO b]</c>: inside the brackets other characters are special than outside.</summary>
internal readonly struct QueryRangeLexer(string query)
{
    /// <summary>Reads a range from its opening bracket; afterwards <paramref name="position"/> is behind the closing one.</summary>
    public QueryToken Read(ref int position)
    {
        var includesFrom = query[position++] == '[';
        var from = Bound(ref position);

        // The word TO may even be missing.
        SkipSpace(ref position);
        if (string.CompareOrdinal(query, position, "TO", 0, 2) == 0 && position + 2 < query.Length && EndsBound(query[position + 2]))
            position += 2;
        var to = Bound(ref position);
        SkipSpace(ref position);
        if (position >= query.Length || query[position] is not (']' or '}'))
            throw SearchQueryException.ForSyntax(query);
        var includesTo = query[position++] == ']';
        return new(QueryTokenKind.Range, string.Empty, new(from, includesFrom, to, includesTo));
    }

    private string? Bound(ref int position)
    {
        SkipSpace(ref position);
        var quoted = position < query.Length && query[position] == '"';
        var start = quoted ? ++position : position;
        while (position < query.Length && !(quoted ? query[position] == '"' : EndsBound(query[position])))
            position += query[position] == '\\' && position + 1 < query.Length ? 2 : 1;
        if (position == start || position >= query.Length)
            throw SearchQueryException.ForSyntax(query);
        var text = query[start..position];
        if (quoted)
            position++;
        return !quoted && text == "*" ? null : QueryEscapes.Remove(text, query);
    }

    private void SkipSpace(ref int position)
    {
        while (position < query.Length && QueryLexer.IsSpace(query[position]))
            position++;
    }

    private static bool EndsBound(char c) => c is ' ' or ']' or '}';
}

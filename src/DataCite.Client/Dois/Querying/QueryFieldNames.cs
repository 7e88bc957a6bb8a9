namespace DataCite.Client;

/// <summary>Finds the names of fields in a query: a word with a colon behind it, outside quotes and ranges.</summary>
internal static class QueryFieldNames
{
    private const string Ends = " \t\n\r\u3000!():^[]{}\"~";

    /// <summary>A field that a query names.</summary>
    /// <param name="Name">The name, without backslashes.</param>
    /// <param name="Value">The word that follows; empty before a group, a quote or a range.</param>
    public readonly record struct Use(string Name, string Value)
    {
        /// <summary>Whether the query asks only whether the field is there.</summary>
        public bool IsExistence { get; init; }
    }

    public static IEnumerable<Use> Of(string query)
    {
        for (var i = 0; i < query.Length;)
        {
            var c = query[i];
            if (c is '"')
                i = Skip(query, i + 1, '"', '"');
            else if (c is '[' or '{')
                i = Skip(query, i + 1, ']', '}');
            else if (Ends.Contains(c) || c is '+' or '-')
                i++;
            else
            {
                var name = Word(query, ref i);
                if (i == query.Length || query[i] != ':')
                    continue;
                i++;
                var after = i;
                var value = Word(query, ref after);
                yield return new Use(name, value) { IsExistence = name == "_exists_" };
                // What follows is a value, also where it has a colon of its own: QuerySyntax refuses that.
                i = after;
            }
        }
    }

    private static int Skip(string query, int at, char end, char otherEnd)
    {
        while (at < query.Length && query[at] != end && query[at] != otherEnd)
            at += query[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, query.Length);
    }

    private static string Word(string query, ref int at)
    {
        var start = at;
        while (at < query.Length && !Ends.Contains(query[at]))
            at += query[at] == '\\' ? 2 : 1;
        at = Math.Min(at, query.Length);
        return query[start..at].Replace("\\", string.Empty, StringComparison.Ordinal);
    }
}

namespace DataCite.Soak;

/// <summary>A request that the server of hostile answers got.</summary>
/// <param name="Case">The number of the answer that it is to get.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path behind the number, without the slash before it.</param>
/// <param name="Query">The decoded query.</param>
/// <param name="Body">The body.</param>
/// <param name="Attempt">How many requests came for the answer, with this one.</param>
internal sealed record AskedFor(int Case, string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body, int Attempt)
{
    /// <summary>Whether it only proves the login: that always goes well.</summary>
    public static bool IsProof(string path, IReadOnlyDictionary<string, string> query)
        => path.StartsWith("repositories", StringComparison.Ordinal) || query.GetValueOrDefault("prefix") == "10.0000";

    /// <summary>Whether it asks for a list.</summary>
    public bool IsList => Method == "GET" && Path is "dois" or "prefixes";

    /// <summary>Where the page that it asks for begins.</summary>
    public int Start
    {
        get
        {
            if (Query.TryGetValue("page[number]", out var text) && int.TryParse(text, out var number))
                return Math.Max(0, number - 1) * Size;
            return Query.TryGetValue("page[cursor]", out var cursor) ? GoodAnswers.RowBehind(cursor) : 0;
        }
    }

    /// <summary>How many rows it asks for.</summary>
    public int Size => Query.TryGetValue("page[size]", out var text) && int.TryParse(text, out var size) ? Math.Clamp(size, 0, 1000) : 25;
}

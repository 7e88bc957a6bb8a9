namespace DataCite.Sandbox.Search.Fields;

/// <summary>A field of an index.</summary>
internal class SearchField(string name, SearchFieldType type)
{
    /// <summary>The name in queries, with dots between its parts: <c>titles.title</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How the index holds it.</summary>
    public SearchFieldType Type { get; } = type;

    /// <summary>The name of the type in the search engine's messages.</summary>
    public string TypeName => Type switch
    {
        SearchFieldType.LowercaseKeyword => "keyword",
        SearchFieldType.Year => "date",
        _ => Type.ToString().ToLowerInvariant(),
    };
}

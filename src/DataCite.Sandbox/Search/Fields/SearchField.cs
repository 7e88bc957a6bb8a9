namespace DataCite.Sandbox.Search.Fields;

/// <summary>How the index holds a field.</summary>
internal enum SearchFieldType
{
    /// <summary>Text that is searched word by word, upper and lower case alike.</summary>
    Text,

    /// <summary>Text that is searched as a whole and exactly.</summary>
    Keyword,

    /// <summary>Text that is searched as a whole, upper and lower case alike.</summary>
    LowercaseKeyword,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Float,

    /// <summary>A moment.</summary>
    Date,

    /// <summary>A year, held as its first moment.</summary>
    Year,

    /// <summary>True or false.</summary>
    Boolean,
}

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

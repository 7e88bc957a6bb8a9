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

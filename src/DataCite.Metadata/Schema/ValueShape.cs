namespace DataCite.Metadata;

/// <summary>What the JSON value of an attribute looks like.</summary>
internal enum ValueShape
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A year of four digits, as a number or as a string.</summary>
    Year,

    /// <summary>A number, or a number as text: old records have coordinates as text.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A JSON object.</summary>
    Part,

    /// <summary>A string or an object: <c>publisher</c>.</summary>
    TextOrPart,

    /// <summary>A list of strings.</summary>
    TextList,

    /// <summary>A list of JSON objects.</summary>
    PartList,
}

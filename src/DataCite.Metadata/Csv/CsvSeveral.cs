namespace DataCite.Metadata;

/// <summary>Whether one cell of a column may hold several values, each of which becomes an entry of the list.</summary>
internal enum CsvSeveral
{
    /// <summary>No: semicolons are part of the text.</summary>
    No,

    /// <summary>Yes, with semicolons between them.</summary>
    BetweenSemicolons,

    /// <summary>Yes, with a semicolon and a space between them: identifiers and addresses may hold semicolons.</summary>
    BetweenSpacedSemicolons,
}

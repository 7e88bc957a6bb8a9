namespace DataCite.Metadata;

/// <summary>
/// The kinds of findings about rows of a table, besides those of <see cref="FindingCodes"/> about the values in them. Scripts may filter by
/// them: they do not change between versions.
/// </summary>
internal static class CsvFindingCodes
{
    /// <summary>A column that is not in the table of columns; what it holds is not used.</summary>
    public const string ColumnUnknown = "ColumnUnknown";

    /// <summary>Two columns that mean the same, both with a value.</summary>
    public const string ColumnDuplicate = "ColumnDuplicate";

    /// <summary>The whole line is in one column: the file uses another separator than it was read with.</summary>
    public const string DelimiterWrong = "DelimiterWrong";

    /// <summary>The headers are no text: the file is no table.</summary>
    public const string NotATable = "NotATable";

    /// <summary>A spreadsheet has put an error or a rounded number into the cell in place of what was there.</summary>
    public const string CellDamaged = "CellDamaged";

    /// <summary>A year that a spreadsheet has written as a number (<c>2,024</c>); it is read as the year.</summary>
    public const string YearReformatted = "YearReformatted";

    /// <summary>A cell without the one it belongs to: an ORCID without a creator.</summary>
    public const string CellMissing = "CellMissing";

    /// <summary>A cell with more or fewer values than the one that it belongs to: two ORCIDs for three creators.</summary>
    public const string CellCountDiffers = "CellCountDiffers";

    /// <summary>Something of a record that no column can say; it is not in the row.</summary>
    public const string NoColumn = "NoColumn";
}

namespace DataCite.Jobs;

/// <summary>How a file or a folder holds DOIs.</summary>
internal enum DoiFileFormat
{
    /// <summary>JSON Lines: one DOI in each line, as the server sends it.</summary>
    JsonLines,

    /// <summary>A table as text.</summary>
    Csv,

    /// <summary>A table as a workbook of Excel.</summary>
    Xlsx,

    /// <summary>A folder with a file of DataCite XML for each DOI.</summary>
    Xml,

    /// <summary>A folder with a file of JSON for each DOI, as the server sends it.</summary>
    Json,
}

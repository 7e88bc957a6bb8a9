namespace DataCite.Jobs;

/// <summary>Tells the format of a file from its name.</summary>
internal static class DoiFileFormats
{
    private const string Compressed = ".gz";

    /// <summary>Whether the name is that of a compressed file.</summary>
    public static bool IsCompressed(string path) => path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The format of a file with this name; null where the name does not say it.</summary>
    public static DoiFileFormat? Find(string path) => Path.GetExtension(IsCompressed(path) ? path[..^Compressed.Length] : path).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => DoiFileFormat.JsonLines,
        ".CSV" or ".TSV" => DoiFileFormat.Csv,
        ".XLSX" or ".XLSM" => DoiFileFormat.Xlsx,
        ".XML" => DoiFileFormat.Xml,
        ".JSON" => DoiFileFormat.Json,
        _ => null,
    };

    /// <summary>Whether the format is a folder of files.</summary>
    public static bool IsFolder(DoiFileFormat format) => format is DoiFileFormat.Xml or DoiFileFormat.Json;

    /// <summary>Whether the format is a table, and so has a column for some values only.</summary>
    public static bool IsTable(DoiFileFormat format) => format is DoiFileFormat.Csv or DoiFileFormat.Xlsx;
}

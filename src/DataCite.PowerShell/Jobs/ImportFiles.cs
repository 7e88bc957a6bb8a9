using System.Globalization;
using System.Management.Automation;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Jobs;

/// <summary>Reads the files of an import: JSON Lines, JSON, XML, tables, and folders of these. What cannot be read is an item as well.</summary>
/// <param name="cmdlet">The cmdlet, which knows where its paths begin.</param>
/// <param name="delimiter">What stands between the cells of a table in text; null for what its first line has.</param>
/// <param name="sheet">The sheet of a workbook; null for the first.</param>
/// <param name="stop">Ends reading.</param>
internal sealed class ImportFiles(PSCmdlet cmdlet, char? delimiter, string? sheet, CancellationToken stop)
{
    private const string TableAdvice = "Give a table whose first line names the columns: Doi, Url, Title. Get-Help New-DataCiteDoi -Parameter Metadata names all.";

    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);

    /// <summary>The items, as they are read.</summary>
    /// <param name="path">Files and folders; wildcards are allowed.</param>
    /// <param name="literalPath">Files and folders, taken as they are written.</param>
    public IEnumerable<ImportItem> Read(IReadOnlyCollection<string> path, IReadOnlyCollection<string> literalPath)
    {
        foreach (var (file, problem) in InputFiles.Find(cmdlet, [.. path], [.. literalPath]))
        {
            foreach (var item in problem is not null ? [new ImportItem(file) { Problem = problem }] : Directory.Exists(file) ? ReadFolder(file) : ReadFile(file))
            {
                stop.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private IEnumerable<ImportItem> ReadFolder(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => DoiFileFormats.Find(file) is { } format && DoiFileFormats.IsFolder(format))];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files.SelectMany(ReadFile) : [new ImportItem(folder)
        {
            Problem = new CmdletInputException(ErrorIds.FileUnreadable, ErrorCategory.ObjectNotFound, $"The folder '{folder}' has no files that end in .xml or .json.", "Give a folder that Export-DataCiteDoi has written, or a file."),
        }];
    }

    private IEnumerable<ImportItem> ReadFile(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".ODS" or ".XLS" or ".XLSB" or ".NUMBERS" => [new ImportItem(Path.GetFileName(file))
        {
            Problem = new CmdletInputException(ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"'{file}' is a table in a format that is not read.", "Save it as .xlsx or .csv, and import that file."),
        }],
        _ => DoiFileFormats.Find(file) switch
        {
            { } table when DoiFileFormats.IsTable(table) && DoiFileFormats.IsCompressed(file) => [new ImportItem(Path.GetFileName(file))
            {
                Problem = new CmdletInputException(ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"'{file}' is a compressed table. Only JSON Lines are read compressed.", "Unpack it, and import the table."),
            }],
            DoiFileFormat.Csv => ReadTable(file, () => CsvTableSource.Read(file, delimiter ?? (file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null)), "line"),
            DoiFileFormat.Xlsx => ReadTable(file, () => XlsxTableSource.Read(file, sheet), "row"),
            _ => MetadataFile.Read(file, stop).Select(item => new ImportItem(item.Name) { Record = NamedAs(item, file), IsWhole = item.Xml is not null, Problem = item.Problem }),
        },
    };

    // XML may spell its DOI in another case than DataCite does. The name of an exported file has the spelling of DataCite.
    private static DoiRecord? NamedAs(SourceItem item, string file)
    {
        if (item.Xml is not null && item.Record is { Doi: { } doi } record && DoiFileName.Find(Path.GetFileNameWithoutExtension(file)) is { } name && name.Equals(doi, StringComparison.OrdinalIgnoreCase))
            record.Doi = name;
        return item.Record;
    }

    private IEnumerable<ImportItem> ReadTable(string file, Func<IEnumerable<TableLine>> open, string word)
    {
        var name = Path.GetFileName(file);
        using var lines = open().GetEnumerator();
        var isEmpty = true;
        while (true)
        {
            ImportItem? item;
            var isLast = false;
            try
            {
                if (!lines.MoveNext())
                    break;
                item = Of(lines.Current, file, string.Create(CultureInfo.InvariantCulture, $"{name}, {word} {lines.Current.Number}"));
            }
            catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
            {
                // Nothing behind it can be read.
                isLast = true;
                item = new ImportItem(name) { Problem = Unreadable($"The table '{file}' cannot be read{(exception is FormatException ? string.Empty : " any more")}: {exception.Message}", exception) };
            }

            isEmpty = false;
            yield return item;
            if (isLast)
                break;
        }

        // The file is read for the check and for the import.
        if (isEmpty && _empty.Add(file))
            cmdlet.WriteWarning($"The table '{file}' has no rows below its first line{(sheet is null && word == "row" ? ". Other sheets of the workbook are read with -SheetName" : string.Empty)}.");
    }

    private static ImportItem Of(TableLine line, string file, string place)
        => line.Cells is { } row ? new ImportItem(place) { Row = row, Table = file } : new ImportItem(place) { Problem = Unreadable(line.Problem!, inner: null) };

    private static CmdletInputException Unreadable(string problem, Exception? inner) => new(ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, problem, TableAdvice, inner);
}

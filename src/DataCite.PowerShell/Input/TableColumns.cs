using System.Management.Automation;
using System.Text.RegularExpressions;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Decides what becomes of columns that are not known. What they hold would be lost, so the table is refused before its first row, unless the
/// user says that they do not matter.
/// </summary>
internal sealed partial class TableColumns(CsvRecordMapper mapper, TableOptions options)
{
    private const string State = "State";

    // Where and how a DOI is made, not what it is of.
    private static readonly HashSet<string> NotMetadata = new(StringComparer.Ordinal) { "prefix", "suffix" };

    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Finding> _notices = [];

    /// <summary>Whether a column is read by the cmdlet itself. The column of the key may be metadata as well.</summary>
    public bool IsForTheCmdlet(string header)
        => NotMetadata.Contains(FoldedText.Of(header))
            || (header.Equals(options.KeyProperty, StringComparison.OrdinalIgnoreCase) && mapper.FindUnknownColumns([header]).Count > 0);

    /// <summary>Why the row cannot be read: all of its columns that are not known. Null when there are none, or when they do not matter.</summary>
    public CmdletInputException? FindProblem(IReadOnlyList<KeyValuePair<string, string?>> cells)
    {
        // Import-Csv gives columns without a header a name; spreadsheets have empty ones at the right.
        var unknown = mapper.FindUnknownColumns(cells
            .Where(static cell => !string.IsNullOrWhiteSpace(cell.Value) || !GivenByImportCsv().IsMatch(cell.Key))
            .Select(static cell => cell.Key));
        if (unknown.Count == 0 || (options.DescribedByParameters && unknown.Count == cells.Count))
            return null;
        if (!options.IgnoreUnknownColumn)
            return Refused(unknown);
        var news = unknown.Where(column => _told.Add(column.Header)).ToArray();
        if (news.Length > 0)
            _notices.Add(new Finding(FindingSeverity.Warning, string.Empty, CsvFindingCodes.ColumnUnknown, $"{Describe(news)} {(news.Length == 1 ? "Its values are" : "Their values are")} ignored."));
        return null;
    }

    /// <summary>What is to be said of columns that do not matter, once.</summary>
    public IReadOnlyList<Finding> TakeNotices()
    {
        if (_notices.Count == 0)
            return [];
        Finding[] taken = [.. _notices];
        _notices.Clear();
        return taken;
    }

    private static CmdletInputException Refused(IReadOnlyList<CsvUnknownColumn> unknown)
    {
        var example = unknown.FirstOrDefault(static column => column.Nearest is not null) ?? new CsvUnknownColumn("My column", "Title");
        var mapping = $"@{{ '{PrintableText.Shorten(example.Header.Replace("'", "''", StringComparison.Ordinal))}' = '{example.Nearest}' }}";
        return new CmdletInputException(
            ErrorIds.ColumnUnknown, ErrorCategory.InvalidData, $"{Describe(unknown)} None of the rows is read.",
            $"Rename the columns, or map them: -Mapping {mapping}. Get-Help New-DataCiteDoi -Parameter Metadata names the columns. Add -IgnoreUnknownColumn to go on without them."
                + (unknown.Any(static column => column.Header.Equals(State, StringComparison.OrdinalIgnoreCase)) ? " The state is given for all rows, with -State." : string.Empty));
    }

    private static string Describe(IReadOnlyList<CsvUnknownColumn> unknown)
        => $"{(unknown.Count == 1 ? "A column of the table is not known" : $"{unknown.Count} columns of the table are not known")}: "
            + string.Join(", ", unknown.Select(static column => $"{PrintableText.Quote(column.Header)}{(column.Nearest is { } nearest ? $" (did you mean '{nearest}'?)" : string.Empty)}")) + ".";

    [GeneratedRegex("^H[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex GivenByImportCsv();
}

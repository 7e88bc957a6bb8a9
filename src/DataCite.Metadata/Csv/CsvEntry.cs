namespace DataCite.Metadata;

/// <summary>The cells of one row that describe one thing, and the way to say what is wrong with them.</summary>
internal sealed class CsvEntry(CsvGroup group, int number, NoticeList findings)
{
    // A row has few cells of one thing, and a table of a hundred thousand rows many entries: by their bytes, not by the rules of a language.
    private static readonly Comparer<(string Suffix, int Repetition)> ByBytes = Comparer<(string Suffix, int Repetition)>.Create(static (left, right)
        => string.CompareOrdinal(left.Suffix, right.Suffix) is not 0 and var order ? order : left.Repetition.CompareTo(right.Repetition));

    private readonly SortedList<(string Suffix, int Repetition), CsvCell> _cells = new(ByBytes);

    public CsvGroup Group => group;

    public int Number => number;

    public bool TryAdd(string suffix, int repetition, CsvCell cell) => _cells.TryAdd((suffix, repetition), cell);

    /// <summary>The text of a cell, null when it is empty or there is none.</summary>
    public string? Text(string suffix, int repetition = 1) => _cells.TryGetValue((suffix, repetition), out var cell) ? cell.Text : null;

    /// <summary>One entry for each value of the main cell; this one where there is only one.</summary>
    public IEnumerable<CsvEntry> Split()
    {
        var main = group.Columns[0];
        if (main.Several == CsvSeveral.No || !_cells.TryGetValue((main.Suffix, 1), out var cell))
            return [this];
        var isOne = group.Columns.Any(column => column.MeansOne && Text(column.Suffix) is not null);
        var values = isOne ? [CsvListCell.Unescape(cell.Text)] : CsvListCell.WithoutEnd(CsvListCell.Split(cell.Text, main.Several));
        if (values.Count > 1)
            return Split(values.Count);
        _cells[(main.Suffix, 1)] = cell with { Text = values[0] };
        if (values[0].Length == 0)
            _cells.Remove((main.Suffix, 1));
        return _cells.Count > 0 ? [this] : [];
    }

    private List<CsvEntry> Split(int count)
    {
        var entries = Enumerable.Range(0, count).Select(_ => new CsvEntry(group, number, findings)).ToList();
        foreach (var (key, cell) in _cells)
        {
            var column = group.Column(key.Suffix);
            var values = CsvListCell.Split(cell.Text, column.Several == CsvSeveral.No ? CsvSeveral.BetweenSpacedSemicolons : column.Several);
            if (values.Count == count + 1 || column == group.Columns[0])
                values = CsvListCell.WithoutEnd(values);
            if (values.Count == 1 && column.IsShared)
                values = [.. Enumerable.Repeat(values[0], count)];
            if (values.Count != count)
            {
                findings.Add(
                    cell.Header, CsvFindingCodes.CellCountDiffers,
                    $"{cell.Header}: {values.Count} {(values.Count == 1 ? "value" : "values")} for the {count} of {group.HeaderOf(group.Columns[0], number)}. "
                        + "Give one value for each, with '; ' between them (leave the place empty where there is no value), or use numbered columns.",
                    cell.Text, FindingSeverity.Error);
                continue;
            }

            for (var at = 0; at < count; at++)
            {
                if (values[at].Length > 0)
                    entries[at].TryAdd(key.Suffix, key.Repetition, cell with { Text = values[at] });
            }
        }

        return [.. entries.Where(entry => entry._cells.Keys.Any(key => !group.Column(key.Suffix).IsShared))];
    }

    /// <summary>The text of a cell that spreadsheets like to round: identifiers that look like numbers.</summary>
    public string? Identifier(string suffix) => Parse(suffix, SpreadsheetHabits.CheckNumber);

    /// <summary>The numbers under which a repeated column has values.</summary>
    public IEnumerable<int> Repetitions(params string[] suffixes)
        => _cells.Keys.Where(key => suffixes.Contains(key.Suffix)).Select(static key => key.Repetition).Distinct().Order();

    /// <summary>Makes something of a cell; reports what is wrong with it. Null when it is empty or wrong.</summary>
    public T? Parse<T>(string suffix, Func<string, T> parse, int repetition = 1)
        where T : class
    {
        if (!_cells.TryGetValue((suffix, repetition), out var cell))
            return null;
        try
        {
            return parse(cell.Text);
        }
        catch (MetadataValueException e)
        {
            findings.Add(cell.Header, e.Code, $"{cell.Header}: {e.Message}", cell.Text, FindingSeverity.Error, e.Suggestion);
            return null;
        }
    }

    /// <summary>The text of a cell that has to be there because others are.</summary>
    public string? Require(string suffix)
    {
        if (Text(suffix) is { } text)
            return text;
        var header = group.HeaderOf(group.Column(suffix), number);
        findings.Add(
            header, CsvFindingCodes.CellMissing,
            $"{_cells.First().Value.Header} has a value, but {header} is empty or missing. Fill it, or empty both.",
            null, FindingSeverity.Error);
        return null;
    }

    /// <summary>Warns of a cell whose value is used anyway.</summary>
    public void Warn(string suffix, string code, string message, string? suggestion = null)
        => findings.Add(
            _cells[(suffix, 1)].Header, code, $"{_cells[(suffix, 1)].Header}: {message}", Text(suffix), FindingSeverity.Warning, suggestion);
}

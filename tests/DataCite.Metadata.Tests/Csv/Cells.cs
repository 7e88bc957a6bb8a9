namespace DataCite.Metadata.Tests.Csv;

/// <summary>Rows as Import-Csv gives them.</summary>
internal static class Cells
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(params (string Header, string? Text)[] cells)
        => cells.Select(cell => KeyValuePair.Create(cell.Header, cell.Text));

    public static CsvReadResult Read(params (string Header, string? Text)[] cells) => new CsvRecordMapper().Read(Of(cells));

    public static CsvReadResult ReadBack(CsvRow row) => new CsvRecordMapper().Read(row.Cells.Select(cell => KeyValuePair.Create(cell.Key, (string?)cell.Value)));
}

namespace DataCite.Metadata;

/// <summary>A record as a row.</summary>
/// <param name="Cells">Headers and texts, in the order of the table; texts that a spreadsheet would run as formulas are defused.</param>
/// <param name="Notices">
/// What of the metadata no column can say, with its path in the record (code: <see cref="CsvFindingCodes.NoColumn"/>), and cells that reading would refuse,
/// because what the record says there is wrong; their path is the header.
/// </param>
internal sealed record CsvRow(IReadOnlyList<KeyValuePair<string, string>> Cells, IReadOnlyList<Finding> Notices);

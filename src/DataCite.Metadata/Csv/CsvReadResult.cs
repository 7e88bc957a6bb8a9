namespace DataCite.Metadata;

/// <summary>A record that was made of a row.</summary>
/// <param name="Record">What the row says, without the cells that are wrong. Not to be sent as long as there are errors.</param>
/// <param name="Findings">
/// What is wrong (errors) and what was ignored (warnings). Paths are headers as they stand in the file. An unknown column is reported once, with
/// the first row that has a value in it.
/// </param>
internal sealed record CsvReadResult(DoiRecord Record, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether a cell is wrong, so that the record is not what was meant.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity is FindingSeverity.Error);
}

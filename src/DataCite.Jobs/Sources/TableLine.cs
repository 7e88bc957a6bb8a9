namespace DataCite.Jobs;

/// <summary>A row of a table in a file, or what is wrong in its place.</summary>
/// <param name="Number">The line of a text file on which the row begins, or the row of a sheet, from 1.</param>
/// <param name="Cells">Headers and texts; null where the row cannot be read.</param>
/// <param name="Problem">Why it cannot be read, in sentences; null where it can.</param>
internal sealed record TableLine(int Number, IReadOnlyList<KeyValuePair<string, string?>>? Cells, string? Problem)
{
    /// <summary>Whether none of the rows after it can be read either.</summary>
    public bool IsLast { get; init; }
}

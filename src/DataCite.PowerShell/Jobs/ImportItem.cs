using DataCite.Metadata;

namespace DataCite.PowerShell.Jobs;

/// <summary>One DOI of a file, or what is wrong in its place.</summary>
/// <param name="Place">Where it is: the file and the line.</param>
internal sealed record ImportItem(string Place)
{
    /// <summary>The record; null for a row of a table.</summary>
    public DoiRecord? Record { get; init; }

    /// <summary>The row of a table, headers and texts; null for a record.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>>? Row { get; init; }

    /// <summary>The table that the row stands in; null for a record.</summary>
    public string? Table { get; init; }

    /// <summary>Whether what the record does not say is empty, as in XML, and not left as it is.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public Exception? Problem { get; init; }
}

namespace DataCite.Metadata;

/// <summary>A column of a file that is not in the table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Nearest">The column that it most likely means, or null.</param>
internal sealed record CsvUnknownColumn(string Header, string? Nearest);

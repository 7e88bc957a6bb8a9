namespace DataCite.Jobs;

/// <summary>A row of a table as a line of JSON, and what is to be known of it.</summary>
/// <param name="Line">The line, with its end.</param>
/// <param name="Headers">The columns of its cells.</param>
/// <param name="Losses">The places in the metadata that no column says.</param>
internal sealed record TableRowLine(ReadOnlyMemory<byte> Line, IReadOnlyList<string> Headers, IReadOnlyList<string> Losses);

namespace DataCite.Metadata;

/// <summary>Takes the cells of a row that is written straight from JSON.</summary>
internal interface ICsvPlainCells
{
    /// <summary>Takes a cell.</summary>
    /// <param name="header">The header.</param>
    /// <param name="text">The text in UTF-8; only as long as the call lasts.</param>
    void Add(CsvPlainHeader header, ReadOnlySpan<byte> text);
}

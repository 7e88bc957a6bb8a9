namespace DataCite.Metadata;

/// <summary>Tells whether a text surely comes back when its cell is read. It is there, and not empty.</summary>
internal delegate bool CsvPlainTest(ReadOnlySpan<byte> text);

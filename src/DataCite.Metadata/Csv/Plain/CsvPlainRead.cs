using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Reads the value that the reader is at, and writes its cells; false where it is not certain that they keep it.</summary>
internal delegate bool CsvPlainRead(ref Utf8JsonReader reader);

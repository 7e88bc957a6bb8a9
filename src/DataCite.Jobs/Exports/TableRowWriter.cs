using System.Buffers;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>Writes rows as lines of JSON; see <see cref="TableRow"/>.</summary>
internal sealed class TableRowWriter : ICsvPlainCells, IDisposable
{
    private const int UsualLength = 4 * 1024;

    // One very large row does not take its memory for as long as the thread lives.
    private const int MostKept = 1024 * 1024;

    // What a thread needs for a row serves it for all.
    [ThreadStatic]
    private static TableRowWriter? _ofThread;

    private readonly List<string> _headers = [];
    private readonly Utf8JsonWriter _json;
    private ArrayBufferWriter<byte> _line = new(UsualLength);

    private TableRowWriter() => _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = MetadataJson.Encoder, SkipValidation = true });

    /// <summary>The row of a record.</summary>
    public static TableRowLine Write(DoiRecord record)
    {
        var writer = _ofThread ??= new TableRowWriter();
        writer.Begin();
        if (CsvPlainRow.TryWrite(record, writer))
            return writer.End([]);
        // What is typed of a record goes with its row, not with its page: a page of typed records is many times as large as its bytes.
        var row = TableRow.Of(record.ReadBytes is null ? record : record.AsRead());
        writer.Begin();
        foreach (var (header, text) in row.Cells)
        {
            writer._headers.Add(header);
            writer._json.WriteStringValue(header);
            writer._json.WriteStringValue(text);
        }

        return writer.End(row.Losses);
    }

    public void Add(CsvPlainHeader header, ReadOnlySpan<byte> text)
    {
        _headers.Add(header.Name);
        _json.WriteStringValue(header.EncodedName);
        _json.WriteStringValue(text);
    }

    public void Dispose() => _json.Dispose();

    private void Begin()
    {
        _headers.Clear();
        if (_line.Capacity > MostKept)
            _line = new ArrayBufferWriter<byte>(UsualLength);
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartArray();
        _json.WriteStartArray();
    }

    private TableRowLine End(IReadOnlyList<string> losses)
    {
        _json.WriteEndArray();
        _json.WriteStartArray();
        foreach (var path in losses)
            _json.WriteStringValue(path);
        _json.WriteEndArray();
        _json.WriteEndArray();
        _json.Flush();
        _line.Write("\n"u8);
        return new TableRowLine(_line.WrittenSpan.ToArray(), [.. _headers], losses);
    }
}

using System.Buffers;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>A record as one line of JSON: the bytes that the server has sent, or those of a record that was changed.</summary>
internal static class RecordBytes
{
    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\n\r"u8);

    /// <summary>The resource object of a record, without line breaks.</summary>
    public static ReadOnlyMemory<byte> Of(DoiRecord record)
    {
        if (record.ReadBytes is { } source)
            return source.Span.ContainsAny(LineBreaks) ? InOneLine(source) : source;
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = MetadataJson.Encoder }))
            record.WriteResource(writer);
        return bytes.WrittenSpan.ContainsAny(LineBreaks) ? InOneLine(bytes.WrittenMemory) : bytes.WrittenMemory;
    }

    // Line breaks stand between the tokens only: within a text they are written as \n.
    private static byte[] InOneLine(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = MetadataJson.Encoder }))
            document.WriteTo(writer);
        return bytes.WrittenSpan.ToArray();
    }
}

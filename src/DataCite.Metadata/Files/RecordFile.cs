using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DataCite.Metadata;

/// <summary>
/// Records in JSON as people keep them: an answer of the API with one or many records, a list of records, one record, or JSON Lines with
/// one of these on each line. Read as a stream, so that a file of any length needs the memory of its longest value.
/// </summary>
internal static class RecordFile
{
    /// <summary>The longest single value that is read: 64 MiB. The server accepts 10 MB.</summary>
    public const int MaxValueLength = 64 * 1024 * 1024;

    /// <summary>
    /// Reads the records one after the other, from UTF-8, or from UTF-16 with a byte order mark where the stream can seek. A value that cannot be read is an entry of its own, and reading goes on at the next line
    /// that begins a value.
    /// </summary>
    public static IEnumerable<RecordFileEntry> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadValues(new JsonValueScanner(Decode(stream), MaxValueLength));
    }

    /// <summary>The stream as UTF-8. Windows PowerShell writes files in UTF-16, with a byte order mark.</summary>
    private static Stream Decode(Stream stream)
    {
        if (!stream.CanSeek)
            return stream;
        Span<byte> mark = stackalloc byte[2];
        var start = stream.Position;
        stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = start;
        var encoding = mark is [0xFF, 0xFE] ? Encoding.Unicode : mark is [0xFE, 0xFF] ? Encoding.BigEndianUnicode : null;
        return encoding is null ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
    }

    private static IEnumerable<RecordFileEntry> ReadValues(JsonValueScanner scanner)
    {
        while (true)
        {
            var (line, value, problem) = scanner.Next();
            if (problem is not null)
                yield return new RecordFileEntry(line, null, problem);
            else if (value is not { } json)
                yield break;
            else
            {
                foreach (var entry in ReadValue(line, json))
                    yield return entry;
            }
        }
    }

    private static IEnumerable<RecordFileEntry> ReadValue(long line, ReadOnlyMemory<byte> json)
    {
        if (FindList(json) is not { } items)
            return [ReadRecord(line, json)];
        return items.Select(item => ReadRecord(line + json.Span[..item.Start.Value].Count((byte)'\n'), json[item]));
    }

    private static RecordFileEntry ReadRecord(long line, ReadOnlyMemory<byte> json)
    {
        // Else each text of the record would be an error of its own shape, and only when somebody reads it.
        if (!Utf8.IsValid(json.Span))
            return new RecordFileEntry(line, null, new MetadataFormatException(string.Empty, string.Create(CultureInfo.InvariantCulture, $"the record on line {line} is not in UTF-8: a character is in another encoding. Save the file in UTF-8")));
        try
        {
            return new RecordFileEntry(line, DoiRecord.ParseOwned(json), null);
        }
        catch (MetadataFormatException e)
        {
            return new RecordFileEntry(line, null, e);
        }
    }

    /// <summary>The places of the records in <c>[…]</c> or <c>{"data":[…]}</c>; null when the value is no list.</summary>
    private static List<Range>? FindList(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartArray)
            return Items(ref reader);
        if (reader.TokenType is not JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isData && reader.TokenType is JsonTokenType.StartArray)
                return Items(ref reader);
            reader.Skip();
        }

        return null;
    }

    private static List<Range> Items(ref Utf8JsonReader reader)
    {
        var items = new List<Range>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(start..(int)reader.BytesConsumed);
        }

        return items;
    }
}

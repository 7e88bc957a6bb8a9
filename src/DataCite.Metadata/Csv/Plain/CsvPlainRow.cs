using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Writes the row of a record straight from its JSON, where the form of all values makes it certain that the row keeps the record and that no cell has
/// to be written in another way. Most records of a repository are so. To type a record, to write its row and to read the row again takes ten times as long.
/// </summary>
/// <remarks>
/// An export of a hundred thousand rows takes seconds. The methods in which it spends them are compiled to their final form at once: else half of the
/// rows are written by code that is slow, and counts how often it runs.
/// </remarks>
internal sealed class CsvPlainRow
{
    // What a thread needs for a record serves it for all.
    [ThreadStatic]
    private static CsvPlainRow? _ofThread;

    private readonly CsvPlainWriter _writer = new();
    private readonly List<CsvPlainPart> _parts = [];
    private readonly CsvPlainRead?[] _readers = new CsvPlainRead?[RecordAttributes.All.Length];

    private CsvPlainRow()
    {
        foreach (var (attribute, part) in CsvPlainParts.Lists(_writer))
            Add(attribute, part, part.TryReadList);
        foreach (var (attribute, part) in CsvPlainParts.Singles(_writer))
            Add(attribute, part, part.TryRead);
        foreach (var (attribute, read) in CsvPlainParts.Values(_writer))
            Set(attribute, read);
        // For what is in them there are no columns, or too few.
        Set(RecordAttributes.RelatedItems, CsvPlainPart.IsNothing);
        Set(RecordAttributes.ContentUrl, CsvPlainPart.IsNothing);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="record">The record.</param>
    /// <param name="row">Takes the cells. They are of no use where the row is not written to its end.</param>
    /// <returns>Whether the row is certain to keep the record; else nothing is known.</returns>
    public static bool TryWrite(DoiRecord record, ICsvPlainCells row) => record.ReadAttributes is { } json && (_ofThread ??= new CsvPlainRow()).TryWrite(json.Span, row);

    private bool TryWrite(ReadOnlySpan<byte> json, ICsvPlainCells row)
    {
        _writer.Row = row;
        _writer.Texts.Clear();
        foreach (var part in _parts)
            part.Begin();
        try
        {
            return TryWrite(json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It is not JSON, or a text is not Unicode: who reads the record says so.
            return false;
        }
        finally
        {
            _writer.Row = null;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryWrite(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        RecordAttribute? attribute = null;
        var identifiers = default(Utf8JsonReader);
        var seen = 0UL;
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            attribute = RecordAttributes.Find(ref reader, attribute);
            // For unknown attributes there is no column. Of two of one name the last one counts.
            if (attribute is null || (seen & Bit(attribute)) != 0)
                return false;
            seen |= Bit(attribute);
            reader.Read();
            if (attribute == RecordAttributes.Identifiers)
                identifiers = reader;
            if (_readers[attribute.Ordinal] is not { } read || attribute == RecordAttributes.Identifiers)
                reader.Skip();
            else if (!read(ref reader))
                return false;
        }

        // Without the DOI, a row says nothing.
        if (reader.TokenType is not JsonTokenType.EndObject || (seen & Bit(RecordAttributes.Doi)) == 0)
            return false;
        // Alternate identifiers stand under one of two names, or under both.
        return (seen & Bit(RecordAttributes.Identifiers)) == 0 || (seen & Bit(RecordAttributes.AlternateIdentifiers)) != 0
            || _readers[RecordAttributes.Identifiers.Ordinal]!(ref identifiers);
    }

    private static ulong Bit(RecordAttribute attribute) => 1UL << attribute.Ordinal;

    private void Add(RecordAttribute attribute, CsvPlainPart part, CsvPlainRead read)
    {
        _parts.Add(part);
        Set(attribute, read);
    }

    private void Set(RecordAttribute attribute, CsvPlainRead read) => _readers[attribute.Ordinal] = read;
}

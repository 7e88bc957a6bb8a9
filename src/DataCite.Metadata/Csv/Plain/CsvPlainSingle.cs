using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>An attribute with one text, or a year.</summary>
internal sealed class CsvPlainSingle(CsvPlainWriter writer, CsvGroup group, CsvPlainTest test)
{
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    private readonly CsvPlainColumn _column = new(group, "");

    /// <inheritdoc cref="CsvPlainRead"/>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        if (!writer.Texts.TryAdd(ref reader, out var text) || (!text.IsEmpty && !test(writer.Texts[text])))
            return false;
        writer.Write(_column, 1, text);
        return true;
    }

    /// <inheritdoc cref="CsvPlainRead"/>
    public bool TryReadYear(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Null)
            return true;
        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt32(out var year) || year is < FirstYear or > LastYear)
            return false;
        writer.Write(_column, 1, writer.Texts.Add(year));
        return true;
    }
}

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A list of texts: sizes, formats.</summary>
internal sealed class CsvPlainTextList(CsvPlainWriter writer, CsvGroup group)
{
    private readonly CsvPlainColumn _column = new(group, "");

    /// <inheritdoc cref="CsvPlainRead"/>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            return reader.TokenType is JsonTokenType.Null;
        for (var number = 1; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; number++)
        {
            if (number > CsvPlainColumn.LargestNumber || !writer.Texts.TryAdd(ref reader, out var text) || text.IsEmpty || !CsvPlainValue.IsOne(writer.Texts[text]))
                return false;
            writer.Write(_column, number, text);
        }

        return true;
    }
}

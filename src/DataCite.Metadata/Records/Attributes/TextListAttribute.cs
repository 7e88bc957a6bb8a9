using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A list of plain texts; a single text counts as a list of one.</summary>
internal sealed class TextListAttribute(string name) : RecordAttribute<List<string>>(name)
{
    public override bool IsEmpty(object? value) => value is null or List<string> { Count: 0 };

    protected override List<string> ReadTyped(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            return new ReadableList<string> { TextConverter.Read(ref reader)! };

        var items = new ReadableList<string>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (TextConverter.Read(ref reader) is { } item)
                items.Add(item);
        }

        return items;
    }

    protected override void WriteTyped(Utf8JsonWriter writer, List<string> value)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}

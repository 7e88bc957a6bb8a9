using System.Text.Json;

namespace DataCite.Metadata;

internal sealed class TruthAttribute(string name) : RecordAttribute<bool?>(name)
{
    protected override bool? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        return bool.TryParse(text, out var value) ? value : throw new JsonException($"'{PrintableText.Of(text)}' is neither true nor false");
    }

    protected override void WriteTyped(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value.GetValueOrDefault());
}

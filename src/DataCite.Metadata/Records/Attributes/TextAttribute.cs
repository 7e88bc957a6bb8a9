using System.Text.Json;

namespace DataCite.Metadata;

internal sealed class TextAttribute(string name) : RecordAttribute<string>(name)
{
    protected override string? ReadTyped(ref Utf8JsonReader reader) => TextConverter.Read(ref reader);

    protected override void WriteTyped(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A whole number that some records have as text: <c>"publicationYear": "2016"</c>.</summary>
internal sealed class NumberAttribute(string name) : RecordAttribute<int?>(name)
{
    protected override int? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException($"'{PrintableText.Of(text)}' is not a whole number");
    }

    protected override void WriteTyped(Utf8JsonWriter writer, int? value) => writer.WriteNumberValue(value.GetValueOrDefault());
}

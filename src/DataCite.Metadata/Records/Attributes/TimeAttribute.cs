using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A moment: <c>2024-02-01T09:30:00Z</c> in lists, with <c>.000</c> in single answers.</summary>
internal sealed class TimeAttribute(string name) : RecordAttribute<DateTimeOffset?>(name)
{
    protected override DateTimeOffset? ReadTyped(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String && reader.TryGetDateTimeOffset(out var fast))
            return fast;
        var text = TextConverter.Read(ref reader);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new JsonException($"'{PrintableText.Of(text)}' is not a time");
    }

    protected override void WriteTyped(Utf8JsonWriter writer, DateTimeOffset? value)
        => writer.WriteStringValue(value.GetValueOrDefault().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

internal sealed class TextAttribute(string name) : RecordAttribute<string>(name)
{
    protected override string? ReadTyped(ref Utf8JsonReader reader) => TextConverter.Read(ref reader);

    protected override void WriteTyped(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>A whole number that some records bear as text: <c>"publicationYear": "2016"</c> (T36).</summary>
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

internal sealed class TruthAttribute(string name) : RecordAttribute<bool?>(name)
{
    protected override bool? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        return bool.TryParse(text, out var value) ? value : throw new JsonException($"'{PrintableText.Of(text)}' is neither true nor false");
    }

    protected override void WriteTyped(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value.GetValueOrDefault());
}

/// <summary>A moment: <c>2024-02-01T09:30:00Z</c> in lists, with <c>.000</c> in single answers (T35).</summary>
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

internal sealed class StateAttribute(string name) : RecordAttribute<DoiState?>(name)
{
    protected override DoiState? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        return Enum.TryParse<DoiState>(text, ignoreCase: true, out var state) && !int.TryParse(text, out _) ? state : DoiState.Unknown;
    }

    protected override void WriteTyped(Utf8JsonWriter writer, DoiState? value) => writer.WriteStringValue(DoiName.ToAsciiLower(value.ToString()!));
}

/// <summary>The deposited XML, which travels in Base64 (T15): text here, so that nobody can forget to encode it.</summary>
internal sealed class EncodedTextAttribute(string name) : RecordAttribute<string>(name)
{
    protected override string? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        if (text is null)
            return null;
        try
        {
            return DecodeText(Convert.FromBase64String(text));
        }
        catch (FormatException e)
        {
            throw new JsonException("is not Base64 text, as the API's xml is", e);
        }
    }

    protected override void WriteTyped(Utf8JsonWriter writer, string value) => writer.WriteBase64StringValue(Encoding.UTF8.GetBytes(value));

    private static string DecodeText(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}

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

/// <summary>A list of objects; a single object counts as a list of one, as the server takes it (facts §2.8).</summary>
internal class PartListAttribute<T>(string name) : RecordAttribute<List<T>>(name)
    where T : MetadataPart
{
    private readonly PartListConverter<T> _list = new();

    public override bool IsEmpty(object? value) => value is null or List<T> { Count: 0 };

    protected override List<T> ReadTyped(ref Utf8JsonReader reader) => _list.Read(ref reader, typeof(List<T>), MetadataJson.Options) ?? new ReadableList<T>();

    protected override void WriteTyped(Utf8JsonWriter writer, List<T> value) => _list.Write(writer, value, MetadataJson.Options);
}

/// <summary>An object, or for some attributes the text that stands for one.</summary>
internal class PartAttribute<T>(string name, Func<string, T>? fromText = null) : RecordAttribute<T>(name)
    where T : MetadataPart
{
    protected override T? ReadTyped(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MetadataJson.TypeInfo<T>()),
        JsonTokenType.String when fromText is not null => fromText(reader.GetString()!),
        var other => throw new JsonException("should be an object, but is " + JsonShape.Describe(other)),
    };

    protected override void WriteTyped(Utf8JsonWriter writer, T value) => JsonSerializer.Serialize(writer, value, MetadataJson.TypeInfo<T>());
}

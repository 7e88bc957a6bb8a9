using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Where one property of an attributes object stands in its JSON.</summary>
internal readonly record struct AttributeSpan(RecordAttribute? Attribute, int NameStart, int NameLength, int Start, int Length)
{
    /// <summary>Finds the properties of an object in one pass over its tokens, without making anything of their values.</summary>
    /// <exception cref="MetadataFormatException">The text is not one JSON object.</exception>
    public static AttributeSpan[] Index(ReadOnlySpan<byte> json)
    {
        var spans = new List<AttributeSpan>(RecordAttributes.All.Length);
        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
                throw new MetadataFormatException("attributes", "should be an object, but is " + JsonShape.Describe(reader.TokenType));

            RecordAttribute? previous = null;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var attribute = RecordAttributes.Find(ref reader, previous);
                previous = attribute ?? previous;
                // The token includes its quotation marks.
                var (nameStart, nameLength) = ((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                spans.Add(new AttributeSpan(attribute, nameStart, nameLength, start, (int)reader.BytesConsumed - start));
            }
        }
        catch (JsonException e)
        {
            throw new MetadataFormatException("attributes", "is not JSON: " + e.Message, e);
        }

        return [.. spans];
    }

    public ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> json) => json.Slice(Start, Length);

    public string NameIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.Slice(NameStart, NameLength));
        reader.Read();
        return reader.GetString()!;
    }
}

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Where every property of an attributes object stands in its JSON.</summary>
internal sealed class AttributeIndex
{
    /// <summary>The index of nothing.</summary>
    public static readonly AttributeIndex Empty = new([]);

    // By ordinal: one more than the place in Spans, 0 when the attribute is not there.
    private readonly int[] _places = new int[RecordAttributes.All.Length];

    private AttributeIndex(AttributeSpan[] spans)
    {
        Spans = spans;
        for (var i = 0; i < spans.Length; i++)
        {
            // The last one wins, as everywhere in JSON.
            if (spans[i].Attribute is { } attribute)
                _places[attribute.Ordinal] = i + 1;
        }
    }

    /// <summary>The properties in the order of the JSON.</summary>
    public AttributeSpan[] Spans { get; }

    /// <summary>Finds the properties of an object in one pass over its tokens, without making anything of their values.</summary>
    /// <exception cref="MetadataFormatException">The text is not one JSON object.</exception>
    public static AttributeIndex Of(ReadOnlySpan<byte> json)
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
            throw new MetadataFormatException("attributes", "is not JSON: " + JsonSyntax.Describe(e), e);
        }

        return new AttributeIndex([.. spans]);
    }

    /// <summary>The same without the attributes that a client does not send.</summary>
    public AttributeIndex OfSent() => new([.. Spans.Where(static span => span.Attribute is not { } attribute || attribute.IsSentWithNew)]);

    /// <summary>Finds where an attribute was read from; alternate identifiers in lists stand under their other name only.</summary>
    public bool TryFind(RecordAttribute attribute, out AttributeSpan found)
    {
        var place = _places[attribute.Ordinal];
        if (place == 0 && attribute == RecordAttributes.AlternateIdentifiers)
            place = _places[RecordAttributes.Identifiers.Ordinal];
        found = place == 0 ? default : Spans[place - 1];
        return place > 0;
    }

    /// <summary>Whether no later property of the same name takes this one's place.</summary>
    public bool IsInForce(AttributeSpan span) => span.Attribute is not { } attribute || Spans[_places[attribute.Ordinal] - 1] == span;
}

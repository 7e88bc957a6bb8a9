using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>What stands around the attributes of a record: its id and relationships (JSON:API).</summary>
internal sealed class ResourceEnvelope
{
    private readonly ReadOnlyMemory<byte> _resource;
    private JsonElement? _relationships;
    private bool _relationshipsRead;

    private ResourceEnvelope(ReadOnlyMemory<byte> resource, ReadOnlyMemory<byte> attributes, string? id)
    {
        _resource = resource;
        Attributes = attributes;
        Id = id;
    }

    /// <summary>The resource object, from brace to brace; empty where only attributes were read.</summary>
    public ReadOnlyMemory<byte> Resource => _resource;

    public string? Id { get; }

    public ReadOnlyMemory<byte> Attributes { get; }

    /// <summary>Finds the record in an answer, a resource object, or bare attributes.</summary>
    public static ResourceEnvelope Find(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        var (data, attributes) = FindRoots(json);
        if (data is { } resource)
            return OfResource(resource);
        return attributes ? OfResource(json) : new ResourceEnvelope(default, json, null);
    }

    public static ResourceEnvelope OfResource(ReadOnlyMemory<byte> resource)
    {
        var reader = new Utf8JsonReader(resource.Span);
        string? id = null;
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
                throw new MetadataFormatException("data", "should be one record, but is " + JsonShape.Describe(reader.TokenType));
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (isId, isAttributes) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("attributes"u8));
                reader.Read();
                if (isAttributes && reader.TokenType is JsonTokenType.StartObject)
                    return new ResourceEnvelope(resource, ObjectAt(resource, (int)reader.TokenStartIndex), id);
                if (isAttributes)
                    throw new MetadataFormatException("attributes", "should be an object, but is " + JsonShape.Describe(reader.TokenType));
                if (isId)
                    id = TextConverter.Read(ref reader);
                else
                    reader.Skip();
            }
        }
        catch (JsonException e)
        {
            throw new MetadataFormatException("data", "is not JSON: " + JsonSyntax.Describe(e), e);
        }

        throw new MetadataFormatException("data", "has no attributes");
    }

    public JsonElement? ReadRelationships()
    {
        if (!_relationshipsRead)
        {
            _relationshipsRead = true;
            if (TryFindRelationships(out var slice))
            {
                var reader = new Utf8JsonReader(slice.Span);
                _relationships = JsonElement.ParseValue(ref reader);
            }
        }

        return _relationships;
    }

    public void WriteRelationships(Utf8JsonWriter writer)
    {
        if (!TryFindRelationships(out var slice))
            return;
        writer.WritePropertyName("relationships"u8);
        writer.WriteRawValue(slice.Span, skipInputValidation: true);
    }

    // The attributes run on from their first brace; the code that indexes them stops at the matching one.
    private static ReadOnlyMemory<byte> ObjectAt(ReadOnlyMemory<byte> json, int start) => json[start..];

    private bool TryFindRelationships(out ReadOnlyMemory<byte> slice)
    {
        slice = default;
        if (_resource.IsEmpty)
            return false;
        var reader = new Utf8JsonReader(_resource.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("relationships"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (found)
            {
                slice = _resource[start..(int)reader.BytesConsumed];
                return true;
            }
        }

        return false;
    }

    private static (ReadOnlyMemory<byte>? Data, bool HasAttributes) FindRoots(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        ReadOnlyMemory<byte>? data = null;
        var hasAttributes = false;
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
                throw new MetadataFormatException(string.Empty, "should be one JSON object, but is " + JsonShape.Describe(reader.TokenType));
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (isData, isAttributes) = (reader.ValueTextEquals("data"u8), reader.ValueTextEquals("attributes"u8));
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                hasAttributes |= isAttributes && reader.TokenType is JsonTokenType.StartObject;
                reader.Skip();
                if (isData)
                    data = json[start..(int)reader.BytesConsumed];
            }

            // Whatever follows the object is an error too.
            reader.Read();
        }
        catch (JsonException e)
        {
            throw new MetadataFormatException(string.Empty, "is not JSON: " + JsonSyntax.DescribeWithPlace(e), e);
        }

        return (data, hasAttributes);
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// One DOI with its metadata: the API's <c>dois</c> resource, every attribute of the DataCite Metadata Schema 4.7 included. A record
/// that was read keeps the JSON it came from; writing it back changes nothing but what was changed. Not safe for use by several threads
/// at once.
/// </summary>
public sealed partial class DoiRecord
{
    private readonly AttributeSet _attributes;
    private readonly ResourceEnvelope? _envelope;

    /// <summary>Makes an empty record.</summary>
    public DoiRecord() => _attributes = new AttributeSet();

    private DoiRecord(AttributeSet attributes) => _attributes = attributes;

    private DoiRecord(ResourceEnvelope envelope)
    {
        _envelope = envelope;
        _attributes = new AttributeSet(envelope.Attributes);
    }

    /// <summary>Reads a record from JSON text.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static DoiRecord Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ParseOwned(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>
    /// Reads a record from UTF-8 JSON: an answer of the API (<c>{"data":{…}}</c>), a resource object (<c>{"id":…,"attributes":{…}}</c>),
    /// or bare attributes. Values of an unexpected shape are reported when they are touched.
    /// </summary>
    /// <exception cref="MetadataFormatException">The text is not JSON, or not one record.</exception>
    public static DoiRecord Parse(ReadOnlySpan<byte> utf8Json) => ParseOwned(utf8Json.ToArray());

    /// <summary>Reads a record without copying it.</summary>
    /// <param name="utf8Json">JSON as in <see cref="Parse(ReadOnlySpan{byte})"/>; must not change as long as the record lives.</param>
    /// <exception cref="MetadataFormatException">The text is not JSON, or not one record.</exception>
    public static DoiRecord ParseOwned(ReadOnlyMemory<byte> utf8Json) => new(ResourceEnvelope.Find(utf8Json));

    /// <summary>
    /// Reads a resource object as it stands in an answer, without copying it and without looking inside the attributes.
    /// </summary>
    /// <param name="utf8Resource">The object from brace to brace, known to be JSON; must not change as long as the record lives.</param>
    /// <exception cref="MetadataFormatException">The object has no attributes.</exception>
    public static DoiRecord ParseResource(ReadOnlyMemory<byte> utf8Resource) => new(ResourceEnvelope.OfResource(utf8Resource));

    // ChangedAttributes is public as an extension: see RecordOrigin.
    internal IReadOnlyList<string> ChangedAttributes
        => _attributes.Changed().Where(static a => a.IsWritable).Select(static a => a.Name).ToArray();

    /// <summary>The names of the attributes that stand in the JSON twice, of which only the last one counts and is written back.</summary>
    public IReadOnlyList<string> FindRepeatedAttributes() => [.. _attributes.Repeated()];

    /// <summary>The id beside the attributes, which is known without reading them; null where there is none.</summary>
    internal string? ResourceId => _envelope?.Id;

    /// <summary>The resource object as it was read, byte for byte; null where the record was changed or made here.</summary>
    internal ReadOnlyMemory<byte>? ReadBytes => _envelope is { Resource.IsEmpty: false } && _attributes.IsAsRead() ? _envelope.Resource : (ReadOnlyMemory<byte>?)null;

    /// <summary>The attributes as they were read, from their first brace on; null where the record was changed or made here.</summary>
    internal ReadOnlyMemory<byte>? ReadAttributes => _envelope is not null && _attributes.IsAsRead() ? _envelope.Attributes : (ReadOnlyMemory<byte>?)null;

    /// <summary>The bytes of the XML that was deposited. Null when the record has no XML, or when another attribute was changed since.</summary>
    /// <exception cref="MetadataFormatException">The XML cannot be read.</exception>
    internal ReadOnlyMemory<byte>? DepositedXml
    {
        get
        {
            if (ChangedAttributes is not [] and not ["xml"])
                return null;
            // Text knows nothing of the encoding that the document names.
            if (_attributes.FindRead(RecordAttributes.Xml) is { } json)
                return RecordAttributes.Xml.ReadBytes(json.Span);
            return Xml is { } text ? Encoding.UTF8.GetBytes(text) : (ReadOnlyMemory<byte>?)null;
        }
    }

    // Relationships is public as an extension: see RecordOrigin.
    internal JsonElement? Relationships => _envelope?.ReadRelationships();

    // AdditionalProperties is public as an extension: see RecordOrigin.
    internal IDictionary<string, JsonElement> AdditionalProperties => _attributes.Additional;

    /// <summary>
    /// A new record with the same DOI, addresses and metadata; the parts are shared with this one. What was read counts as changed in it,
    /// so that an update with it sends all of it. What a server says (state, counts, times) and unknown attributes stay behind.
    /// </summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape in one of the attributes.</exception>
    public DoiRecord CopyMetadata() => new(_attributes.CopyMetadata());

    /// <summary>
    /// A copy to be sent as a new DOI, with the same bytes: what the server says (state, counts, times) and what would change a state stays
    /// behind. Changing it does not change this record.
    /// </summary>
    internal DoiRecord CopyForNew() => new(_attributes.CopySent());

    /// <summary>The record as it was read, without the changes made since; empty where it was not read.</summary>
    internal DoiRecord AsRead() => _envelope is null ? new DoiRecord() : new DoiRecord(_envelope);

    /// <summary>Whether all that was read is part of a new DOI, and no attribute stands there twice.</summary>
    internal bool IsWholeForNew => _attributes.IsSentWhole();

    /// <summary>Sets the year to a text that is no number, so that validation can name it.</summary>
    internal void SetYearText(string year) => _attributes.SetJson(RecordAttributes.PublicationYear, Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(year, MetadataJson.Encoder)}\""));

    /// <summary>Writes affiliations that are plain names as objects. The server drops plain names and reports no error.</summary>
    internal void SpellAffiliations()
    {
        _attributes.SpellAnew(RecordAttributes.Creators, static people => PlainAffiliations.AreIn(people.Span));
        _attributes.SpellAnew(RecordAttributes.Contributors, static people => PlainAffiliations.AreIn(people.Span));
    }

    /// <summary>Writes attributes as properties of the object that is open in <paramref name="writer"/>.</summary>
    public void WriteAttributes(Utf8JsonWriter writer, AttributeScope scope)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _attributes.Write(writer, scope);
    }

    /// <summary>Writes the record as a JSON:API resource object: id, type, attributes and the relationships it was read with.</summary>
    public void WriteResource(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if ((_envelope?.Id ?? Doi) is { } id)
            writer.WriteString("id"u8, id);
        writer.WriteString("type"u8, "dois"u8);
        writer.WriteStartObject("attributes"u8);
        WriteAttributes(writer, AttributeScope.All);
        writer.WriteEndObject();
        _envelope?.WriteRelationships(writer);
        writer.WriteEndObject();
    }

    /// <summary>The attributes as one JSON object.</summary>
    /// <param name="scope">Which attributes.</param>
    /// <param name="indented">Whether to break lines and indent.</param>
    public string ToJson(AttributeScope scope = AttributeScope.All, bool indented = false)
        => Encoding.UTF8.GetString(ToUtf8Json(scope, indented).Span);

    /// <inheritdoc cref="ToJson"/>
    public ReadOnlyMemory<byte> ToUtf8Json(AttributeScope scope = AttributeScope.All, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = MetadataJson.Encoder }))
        {
            writer.WriteStartObject();
            WriteAttributes(writer, scope);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The DOI name.</summary>
    public override string ToString() => PrintableText.Of(Doi);
}

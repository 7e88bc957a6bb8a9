using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>One attribute of the API's <c>dois</c> resource: its name, who may set it, and how its value is read and written.</summary>
internal abstract class RecordAttribute(string name)
{
    public string Name { get; } = name;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name, MetadataJson.Encoder);

    /// <summary>
    /// Whether a client may send it: what the schema lists as metadata or control, but for the name, which is part of the address, and
    /// for what repeats or steers something else.
    /// </summary>
    public bool IsWritable { get; } = IsSent(name);

    /// <summary>Whether it may be part of a new record: what may be sent, the name, and alternate identifiers under their other name.</summary>
    public bool IsSentWithNew { get; } = IsSent(name) || name is "doi" or "identifiers";

    /// <summary>Whether it says what the resource is, what it is called and where it is, rather than what a server is to do with it.</summary>
    public bool IsDescription { get; } = name is "doi" or "url" or "contentUrl" || (IsSent(name) && MetadataSchema.Record[name].Role is AttributeRole.Metadata);

    /// <summary>Position in <see cref="RecordAttributes.All"/>, assigned there.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Reads a value as it stands in a record.</summary>
    /// <exception cref="MetadataFormatException">The value has a shape that the attribute cannot have.</exception>
    public object? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            return reader.TokenType is JsonTokenType.Null ? null : ReadValue(ref reader);
        }
        catch (JsonException e)
        {
            throw new MetadataFormatException(PathOf(e), ProblemOf(e), e);
        }
    }

    public abstract void Write(Utf8JsonWriter writer, object? value);

    /// <summary>Whether a value says nothing: null, or an empty list that nobody filled.</summary>
    public virtual bool IsEmpty(object? value) => value is null;

    /// <summary>What to send to turn <paramref name="original"/> into <paramref name="value"/> on the server.</summary>
    public virtual object? Difference(object? value, object? original) => value;

    protected abstract object? ReadValue(ref Utf8JsonReader reader);

    private static bool IsSent(string name)
        => name is not ("doi" or "prefix" or "identifiers" or "event" or "mode" or "landingPage")
            && MetadataSchema.Record.TryGet(name, out var definition)
            && definition.Role is AttributeRole.Metadata or AttributeRole.Control;

    // JsonException.Path is "$", "$[2].nameIdentifiers", "$.name" relative to the attribute.
    private string PathOf(JsonException e) => Name + (e.Path is { Length: > 1 } path ? path[1..] : string.Empty);

    private static string ProblemOf(JsonException e)
    {
        if (e.InnerException is InvalidOperationException { InnerException: DecoderFallbackException })
            return "is not in UTF-8: a character is in another encoding";
        // The words of the parser name types of ours, which say nothing to a user.
        if (e.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            return "has another shape than the schema's: text, a list or an object in the place of something else";
        var end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}

/// <summary>An attribute whose value is a <typeparamref name="T"/>.</summary>
internal abstract class RecordAttribute<T>(string name) : RecordAttribute(name)
{
    protected sealed override object? ReadValue(ref Utf8JsonReader reader) => ReadTyped(ref reader);

    public sealed override void Write(Utf8JsonWriter writer, object? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            WriteTyped(writer, (T)value);
    }

    protected abstract T? ReadTyped(ref Utf8JsonReader reader);

    protected abstract void WriteTyped(Utf8JsonWriter writer, T value);
}

using System.Buffers;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// The attributes of one record: the JSON they were read from, and beside it the values that somebody has looked at or changed. Listing
/// a hundred thousand records costs little, because an attribute is typed when it is first touched; and nothing is lost, because an
/// attribute that nobody changed is written back as the bytes it was read from.
/// </summary>
internal sealed class AttributeSet
{
    // Touched and found absent or null is a value too; this marks "never touched".
    private static readonly object Untouched = new();

    private readonly ReadOnlyMemory<byte> _json;
    private AttributeIndex? _index;
    private object?[]? _values;
    private Dictionary<string, JsonElement>? _additional;
    private HashSet<RecordAttribute>? _spelledAnew;

    public AttributeSet() => _index = AttributeIndex.Empty;

    /// <param name="json">The attributes object, from brace to brace; must not change afterwards.</param>
    public AttributeSet(ReadOnlyMemory<byte> json) => _json = json;

    private AttributeIndex Index => _index ??= AttributeIndex.Of(_json.Span);

    private AttributeSpan[] Spans => Index.Spans;

    public IDictionary<string, JsonElement> Additional => _additional ??= ReadAdditional();

    public T? Get<T>(RecordAttribute<T> attribute) => (T?)Touch(attribute);

    /// <summary>The JSON of an attribute as it was read; null where it is absent, and where it was changed.</summary>
    public ReadOnlyMemory<byte>? FindRead(RecordAttribute attribute) => Index.TryFind(attribute, out var span) && !IsChanged(attribute, span) ? span.In(_json) : (ReadOnlyMemory<byte>?)null;

    /// <summary>The list, never null: one that was absent is made, and is written as soon as it holds something.</summary>
    public List<T> GetList<T>(RecordAttribute<List<T>> attribute)
    {
        if (Touch(attribute) is List<T> list)
            return list;
        list = new ReadableList<T>();
        _values![attribute.Ordinal] = list;
        return list;
    }

    public void Set(RecordAttribute attribute, object? value)
    {
        Touched()[attribute.Ordinal] = value ?? ExplicitNull.Value;
    }

    /// <summary>Writes properties into the object that <paramref name="writer"/> has open.</summary>
    public void Write(Utf8JsonWriter writer, AttributeScope scope)
    {
        var done = new bool[RecordAttributes.All.Length];
        foreach (var span in Spans)
        {
            if (span.Attribute is not { } attribute)
            {
                WriteAdditional(writer, span, scope);
            }
            else if (!done[attribute.Ordinal] && Index.IsInForce(span) && !IsReplaced(attribute))
            {
                done[attribute.Ordinal] = true;
                WriteRead(writer, attribute, span, scope);
            }
        }

        foreach (var attribute in RecordAttributes.All.Where(a => !done[a.Ordinal]))
        {
            if (Index.TryFind(attribute, out var span))
                WriteRead(writer, attribute, span, scope is AttributeScope.All ? AttributeScope.Changed : scope);
            else if (IsInScope(attribute, scope) && HasNewValue(attribute, out var value))
                WriteValue(writer, attribute, value);
        }

        WriteNewAdditional(writer);
    }

    /// <summary>The attributes whose value differs from what was read.</summary>
    public IEnumerable<RecordAttribute> Changed()
        => RecordAttributes.All.Where(a => Index.TryFind(a, out var span) ? IsChanged(a, span) : HasNewValue(a, out _));

    /// <summary>Whether nothing differs from what was read.</summary>
    public bool IsAsRead() => _additional is null && (_values is null || !Changed().Any());

    /// <summary>The names of the attributes that stand in the JSON more than once; the last one counts.</summary>
    public IEnumerable<string> Repeated() => Spans.Where(span => !Index.IsInForce(span)).Select(static span => span.Attribute!.Name).Distinct();

    /// <summary>
    /// What a client may send, to be changed without changing this: the same bytes, and copies of no more than what was touched. Unknown attributes
    /// stay, so that somebody can complain of them.
    /// </summary>
    public AttributeSet CopySent()
    {
        var copy = new AttributeSet(_json) { _index = Index.OfSent(), _spelledAnew = _spelledAnew is null ? null : [.. _spelledAnew] };
        if (_additional is not null)
            copy._additional = new Dictionary<string, JsonElement>(_additional, StringComparer.Ordinal);
        foreach (var attribute in RecordAttributes.All.Where(static attribute => attribute.IsSentWithNew))
        {
            if (_values?[attribute.Ordinal] is { } value && !ReferenceEquals(value, Untouched))
                copy.Touched()[attribute.Ordinal] = value is ExplicitNull or JsonValue ? value : attribute.Read(Serialize(attribute, value).Span);
        }

        return copy;
    }

    /// <summary>Sets an attribute to a value that its type cannot hold, as JSON.</summary>
    public void SetJson(RecordAttribute attribute, ReadOnlyMemory<byte> json) => Touched()[attribute.Ordinal] = new JsonValue(json);

    /// <summary>Writes an attribute in the words of its type from now on, if it was read in others. A value of another shape stays as it is.</summary>
    public void SpellAnew(RecordAttribute attribute, Func<ReadOnlyMemory<byte>, bool> isNeeded)
    {
        if (!Index.TryFind(attribute, out var span) || !isNeeded(span.In(_json)))
            return;
        try
        {
            Touch(attribute);
            (_spelledAnew ??= []).Add(attribute);
        }
        catch (MetadataFormatException)
        {
            // Validation names it.
        }
    }

    /// <summary>Whether all that was read is sent with a new record, and nothing stands there twice.</summary>
    public bool IsSentWhole() => Array.TrueForAll(Spans, span => Index.IsInForce(span) && (span.Attribute is not { } attribute || IsInScope(attribute, AttributeScope.Writable)));

    /// <summary>The name, the address and the metadata as attributes that nobody has read: all of it counts as changed.</summary>
    public AttributeSet CopyMetadata()
    {
        var copy = new AttributeSet();
        foreach (var attribute in RecordAttributes.All.Where(static a => a.IsDescription))
        {
            if (Touch(attribute) is { } value && !attribute.IsEmpty(value))
                copy.Set(attribute, value);
        }

        return copy;
    }

    private object?[] Touched()
    {
        if (_values is null)
        {
            _values = new object?[RecordAttributes.All.Length];
            Array.Fill(_values, Untouched);
        }

        return _values;
    }

    private object? Touch(RecordAttribute attribute)
    {
        var values = Touched();
        var value = values[attribute.Ordinal];
        if (ReferenceEquals(value, Untouched))
            values[attribute.Ordinal] = value = Index.TryFind(attribute, out var span) ? attribute.Read(span.In(_json).Span) : null;
        return value switch
        {
            ExplicitNull => null,
            JsonValue json => attribute.Read(json.Bytes.Span),
            _ => value,
        };
    }

    /// <summary><c>identifiers</c> repeats <c>alternateIdentifiers</c>; once those are changed, the repetition is out of date.</summary>
    private bool IsReplaced(RecordAttribute attribute)
        => attribute == RecordAttributes.Identifiers
            && Index.TryFind(RecordAttributes.AlternateIdentifiers, out var span)
            && IsChanged(RecordAttributes.AlternateIdentifiers, span);

    private static bool IsInScope(RecordAttribute attribute, AttributeScope scope) => scope switch
    {
        AttributeScope.All => true,
        AttributeScope.Writable => attribute.IsWritable || attribute == RecordAttributes.Doi,
        _ => attribute.IsWritable,
    };

    private bool HasNewValue(RecordAttribute attribute, out object? value)
    {
        value = _values?[attribute.Ordinal] ?? Untouched;
        if (value is ExplicitNull)
        {
            value = null;
            return true;
        }

        return value is JsonValue || (!ReferenceEquals(value, Untouched) && !attribute.IsEmpty(value));
    }

    private bool IsChanged(RecordAttribute attribute, AttributeSpan span)
    {
        var value = _values?[attribute.Ordinal] ?? (_values is null ? Untouched : null);
        if (ReferenceEquals(value, Untouched))
            return false;
        if (value is JsonValue || _spelledAnew?.Contains(attribute) is true)
            return true;
        if (value is ExplicitNull)
            value = null;
        var original = attribute.Read(span.In(_json).Span);
        if (attribute.IsEmpty(value) && attribute.IsEmpty(original))
            return false;
        return !Serialize(attribute, value).Span.SequenceEqual(Serialize(attribute, original).Span);
    }

    private void WriteRead(Utf8JsonWriter writer, RecordAttribute attribute, AttributeSpan span, AttributeScope scope)
    {
        if (!IsInScope(attribute, scope))
            return;
        if (IsChanged(attribute, span))
        {
            var value = _values![attribute.Ordinal] is ExplicitNull ? null : _values[attribute.Ordinal];
            WriteValue(writer, attribute, scope is AttributeScope.Changed && value is not JsonValue ? attribute.Difference(value, attribute.Read(span.In(_json).Span)) : value);
        }
        else if (scope is not AttributeScope.Changed)
        {
            writer.WritePropertyName(attribute.EncodedName);
            // Under its own name the value is written as it was read, else in the words of the attribute it stands for.
            if (ReferenceEquals(span.Attribute, attribute))
                writer.WriteRawValue(span.In(_json).Span, skipInputValidation: true);
            else
                attribute.Write(writer, attribute.Read(span.In(_json).Span));
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, RecordAttribute attribute, object? value)
    {
        writer.WritePropertyName(attribute.EncodedName);
        if (value is JsonValue json)
            writer.WriteRawValue(json.Bytes.Span);
        else
            attribute.Write(writer, value);
    }

    private static ReadOnlyMemory<byte> Serialize(RecordAttribute attribute, object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = MetadataJson.Encoder, SkipValidation = true }))
            attribute.Write(writer, value);
        return buffer.WrittenMemory;
    }

    private void WriteAdditional(Utf8JsonWriter writer, AttributeSpan span, AttributeScope scope)
    {
        var name = span.NameIn(_json.Span);
        if (scope is AttributeScope.Changed)
            return;
        if (_additional is null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(span.In(_json).Span, skipInputValidation: true);
        }
        else if (_additional.TryGetValue(name, out var value))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private void WriteNewAdditional(Utf8JsonWriter writer)
    {
        if (_additional is null)
            return;
        var read = Spans.Where(static s => s.Attribute is null).Select(s => s.NameIn(_json.Span)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in _additional.Where(pair => !read.Contains(pair.Key)))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private Dictionary<string, JsonElement> ReadAdditional()
    {
        var additional = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var span in Spans.Where(static s => s.Attribute is null))
        {
            var reader = new Utf8JsonReader(span.In(_json).Span);
            additional[span.NameIn(_json.Span)] = JsonElement.ParseValue(ref reader);
        }

        return additional;
    }

    /// <summary>A value that the attribute's type cannot hold.</summary>
    private sealed class JsonValue(ReadOnlyMemory<byte> bytes)
    {
        public ReadOnlyMemory<byte> Bytes => bytes;
    }

    /// <summary>A value that somebody set to null on purpose: it clears the attribute on the server.</summary>
    private sealed class ExplicitNull
    {
        public static readonly ExplicitNull Value = new();
    }
}

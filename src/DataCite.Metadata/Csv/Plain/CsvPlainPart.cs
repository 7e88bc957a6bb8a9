using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Reads parts of one kind, such as titles, and writes their cells. The methods say false where it is not certain that the cells keep the part:
/// it has other properties, a value of another shape, or one that its cell may not give back.
/// </summary>
/// <param name="writer">Takes texts and cells.</param>
/// <param name="properties">The properties of the part.</param>
internal abstract class CsvPlainPart(CsvPlainWriter writer, ImmutableArray<CsvPlainProperty> properties)
{
    private readonly CsvPlainText[] _values = new CsvPlainText[properties.Length];

    protected CsvPlainWriter Writer => writer;

    protected CsvPlainText[] Values => _values;

    protected ReadOnlySpan<byte> this[int property] => writer.Texts[_values[property]];

    /// <summary>Begins a record.</summary>
    public abstract void Begin();

    /// <summary>Reads a list of parts, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            return reader.TokenType is JsonTokenType.Null;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (!TryReadOne(ref reader))
                return false;
        }

        return true;
    }

    /// <summary>Reads an empty list, or null.</summary>
    public static bool IsNothing(ref Utf8JsonReader reader)
        => reader.TokenType is JsonTokenType.Null || (reader.TokenType is JsonTokenType.StartArray && reader.Read() && reader.TokenType is JsonTokenType.EndArray);

    /// <summary>Reads one part, or null.</summary>
    public bool TryRead(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.Null || TryReadOne(ref reader);

    /// <summary>Whether a text can stand for a part: for its first property.</summary>
    protected virtual bool MayBeText => false;

    /// <summary>Writes the cells of the part that was read.</summary>
    protected abstract bool Write();

    /// <summary>Reads a property that is not a text. The reader is at its name.</summary>
    protected virtual bool TryReadOther(ref Utf8JsonReader reader) => false;

    protected string? TextOf(int property) => _values[property].IsMissing ? null : Encoding.UTF8.GetString(this[property]);

    private bool TryReadOne(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.StartObject ? TryReadObject(ref reader)
        : MayBeText && reader.TokenType is JsonTokenType.String && TryReadText(ref reader);

    private bool TryReadText(ref Utf8JsonReader reader)
    {
        Array.Clear(_values);
        return writer.Texts.TryAdd(ref reader, out _values[0]) && IsEachKept() && Write();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReadObject(ref Utf8JsonReader reader)
    {
        Array.Clear(_values);
        var next = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!TryFind(ref reader, ref next))
            {
                if (!TryReadOther(ref reader))
                    return false;
                continue;
            }

            reader.Read();
            // Of two properties of one name the last one counts.
            if (!_values[next].IsMissing || !writer.Texts.TryAdd(ref reader, out _values[next]))
                return false;
            next++;
        }

        return IsEachKept() && Write();
    }

    private bool IsEachKept()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!properties[i].IsKept(_values[i], this[i]))
                return false;
        }

        return true;
    }

    // Parts of one server have their properties in one order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryFind(ref Utf8JsonReader reader, ref int next)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            var at = (next + i) % properties.Length;
            if (reader.ValueTextEquals(properties[at].Name))
            {
                next = at;
                return true;
            }
        }

        return false;
    }
}

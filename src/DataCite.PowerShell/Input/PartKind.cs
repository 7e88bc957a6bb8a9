using System.Buffers;
using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>
/// One kind of part that a record has a list of, and how to make it from what scripts give for it: the part itself, a text, or a
/// hashtable or object with the keys of the JSON.
/// </summary>
/// <param name="Attribute">The attribute that holds the list: <c>creators</c>.</param>
/// <param name="Select">The list of a record.</param>
/// <param name="Parse">Makes a part from a text.</param>
internal sealed record PartKind<T>(string Attribute, Func<DoiRecord, List<T>> Select, Func<string, T> Parse)
    where T : MetadataPart
{
    /// <summary>The key of the list inside the one object of <see cref="Attribute"/>, for parts of parts.</summary>
    public string? InnerKey { get; init; }

    /// <summary>The parts in one or many values; null when none were given.</summary>
    /// <exception cref="MetadataValueException">A text is not valid; the message says why.</exception>
    /// <exception cref="MetadataFormatException">A hashtable has a value of another shape than the part's.</exception>
    /// <exception cref="CmdletInputException">A value is of a type that cannot describe the part.</exception>
    public IReadOnlyList<T>? ReadAll(IEnumerable<DescribedValue>? values) => values?.Select(static value => value.Value).Select(Read).ToArray();

    /// <inheritdoc cref="ReadAll"/>
    public T Read(object? value) => PowerShellJson.Plain(value) switch
    {
        T part when part.GetType() == typeof(T) => part,
        null => Parse(string.Empty),
        string text => Parse(text),
        // A contributor given for a creator or the other way round has keys too many or too few, which validation names.
        var keys and (IDictionary or PSObject or MetadataPart) => ReadKeys(keys),
        IFormattable scalar => Parse(DateText.Of(scalar)),
        var other => throw new CmdletInputException(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidType, $"A {other.GetType().Name} does not describe one of the {InnerKey ?? Attribute}.",
            "Give text, a hashtable, or what one of the builders (New-DataCitePerson and the like) returns."),
    };

    // As part of a record, so that an error names the place.
    private T ReadKeys(object keys)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(Attribute);
            if (InnerKey is not null)
            {
                writer.WriteStartObject();
                writer.WriteStartArray(InnerKey);
            }

            writer.WriteRawValue(PowerShellJson.Write(keys).Span);
            if (InnerKey is not null)
            {
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Select(DoiRecord.ParseOwned(json.WrittenMemory))[0];
    }
}

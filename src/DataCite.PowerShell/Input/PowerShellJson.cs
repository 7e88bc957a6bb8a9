using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Shown;

namespace DataCite.PowerShell.Input;

/// <summary>
/// Writes what scripts build (hashtables, objects from ConvertFrom-Json, parts of records) as JSON. Keys begin with a small letter there,
/// whatever they begin with here.
/// </summary>
internal static class PowerShellJson
{
    private const int MaxDepth = 64;

    /// <summary>The JSON text of a hashtable or object.</summary>
    /// <param name="value">A dictionary or an object with properties.</param>
    /// <param name="skip">Properties of the object itself to leave out.</param>
    public static ReadOnlyMemory<byte> Write(object value, Predicate<string>? skip = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteObject(writer, Properties(value).Where(property => skip is null || !skip(property.Name)), depth: 0, JsonNamingPolicy.CamelCase.ConvertName);
        return buffer.WrittenMemory;
    }

    /// <summary>The JSON text of a value whose keys are written as they are.</summary>
    public static ReadOnlyMemory<byte> WriteAsIs(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteValue(writer, "body", value, depth: 0, static name => name);
        return buffer.WrittenMemory;
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> properties, int depth, Func<string, string> spell)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(spell(name));
            WriteValue(writer, name, value, depth + 1, spell);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value, int depth, Func<string, string> spell)
    {
        if (depth > MaxDepth)
            throw Unwritable(name, "is nested more than 64 levels deep");
        switch (Plain(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case var text and (string or Uri or DoiName or Enum or char):
                writer.WriteStringValue(text.ToString());
                break;
            case var time and (DateTime or DateTimeOffset or DateOnly):
                writer.WriteStringValue(DateText.Of(time));
                break;
            case IFormattable number and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal):
                writer.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case var table and (IDictionary or PSObject or MetadataPart):
                WriteObject(writer, Properties(table), depth, spell);
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteValue(writer, name, item, depth + 1, spell);
                writer.WriteEndArray();
                break;
            case var other:
                throw Unwritable(name, $"is a {other.GetType().Name}, which has no place in metadata");
        }
    }

    /// <summary>A value without PowerShell's wrapper; an object made of properties alone has nothing inside its wrapper.</summary>
    public static object? Plain(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;

    private static IEnumerable<(string Name, object? Value)> Properties(object value) => Plain(value) switch
    {
        IDictionary dictionary => Entries(dictionary),
        MetadataPart part => Said(part),
        _ => PSObject.AsPSObject(value).Properties.Select(static property => (property.Name, (object?)property.Value)),
    };

    // By the dictionary's own enumerator: as a sequence, a generic one has other entries.
    private static IEnumerable<(string Name, object? Value)> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
            yield return (entry.Key.ToString() ?? string.Empty, entry.Value);
    }

    // A part has every property of its kind; those that were never set say nothing.
    private static IEnumerable<(string Name, object? Value)> Said(MetadataPart part)
        // As it holds them, not as PowerShell shows them.
        => ShownType.Of(part.GetType()).Properties
            .Select(property => (property.Name, property.Read(part)))
            .Where(static property => property.Item2 is not null and not ICollection { Count: 0 });

    private static CmdletInputException Unwritable(string name, string problem)
        => new(
            ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The value of '{PrintableText.Of(name)}' {problem}.",
            "Use text, numbers, hashtables and lists of them, as in the examples of Get-Help New-DataCiteDoi.");
}

using System.Collections.Frozen;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Sandbox.Attributes;

/// <summary>
/// Which keys of an attribute the server keeps. Everything else is dropped without an error, and so are scalars where objects
/// belong; affiliations sent as text are the best known victims.
/// </summary>
internal sealed class Shape
{
    private readonly FrozenDictionary<string, Shape> _members;
    private readonly Form _form;

    private Shape(Form form, params IEnumerable<(string Name, Shape Shape)> members)
    {
        _form = form;
        _members = members.ToFrozenDictionary(static member => member.Name, static member => member.Shape, StringComparer.Ordinal);
    }

    private enum Form
    {
        Scalar,
        ScalarList,
        Object,
        ObjectList,
    }

    /// <summary>A string, number, boolean or null.</summary>
    public static Shape Scalar { get; } = new(Form.Scalar);

    /// <summary>A list of scalars.</summary>
    public static Shape ScalarList { get; } = new(Form.ScalarList);

    /// <summary>What the schema says of an attribute, or of a key of an object inside it.</summary>
    public static Shape Of(AttributeDefinition attribute) => attribute.Shape switch
    {
        ValueShape.TextList => ScalarList,
        ValueShape.PartList => new Shape(Form.ObjectList, Members(attribute)),
        ValueShape.Part or ValueShape.TextOrPart => new Shape(Form.Object, Members(attribute)),
        _ => Scalar,
    };

    /// <summary>Writes what the server keeps of a value.</summary>
    public void Write(JsonElement value, Utf8JsonWriter writer)
    {
        switch (_form)
        {
            case Form.Scalar:
                WriteScalar(value, writer);
                break;
            case Form.ScalarList:
                WriteScalars(value, writer);
                break;
            case Form.Object when value.ValueKind == JsonValueKind.Object:
                WriteObject(value, writer);
                break;
            case Form.Object:
                writer.WriteNullValue();
                break;
            default:
                WriteObjects(value, writer);
                break;
        }
    }

    private static IEnumerable<(string Name, Shape Shape)> Members(AttributeDefinition attribute)
        => attribute.Part!.Attributes.Select(static member => (member.Name, Of(member)));

    private static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static void WriteScalar(JsonElement value, Utf8JsonWriter writer)
    {
        if (IsScalar(value))
            value.WriteTo(writer);
        else
            writer.WriteNullValue();
    }

    private static void WriteScalars(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (IsScalar(item) && item.ValueKind != JsonValueKind.Null)
                    item.WriteTo(writer);
            }
        }
        else if (IsScalar(value) && value.ValueKind != JsonValueKind.Null)
            value.WriteTo(writer);

        writer.WriteEndArray();
    }

    // A single object instead of a list is wrapped; text inside a list disappears (facts §2.8).
    private void WriteObjects(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        if (value.ValueKind == JsonValueKind.Object)
            WriteObject(value, writer);
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object)
                    WriteObject(item, writer);
            }
        }

        writer.WriteEndArray();
    }

    // The database orders the keys of an object by length, then alphabetically; every recorded answer shows it.
    private void WriteObject(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        var kept = value.EnumerateObject().Where(property => Keeps(property.Name, property.Value))
            .GroupBy(static property => property.Name).Select(static group => group.Last())
            .OrderBy(static property => property.Name.Length)
            .ThenBy(static property => property.Name, StringComparer.Ordinal);
        foreach (var property in kept)
        {
            writer.WritePropertyName(property.Name);
            _members[property.Name].Write(property.Value, writer);
        }

        writer.WriteEndObject();
    }

    private bool Keeps(string name, JsonElement value)
        => _members.TryGetValue(name, out var member) && (member._form != Form.Scalar || IsScalar(value));
}

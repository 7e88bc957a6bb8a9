using System.Globalization;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Goes through the JSON of a record along the schema: what is where it should not be, in what shape, under what name. Each object that
/// was read goes to the checks of its kind.
/// </summary>
internal sealed class SchemaWalker(ValidationContext context)
{
    private readonly ShapeReport _shapes = new(context);

    /// <summary>Reads one object.</summary>
    internal PartValues Read(JsonElement element, ObjectDefinition definition)
    {
        context.Stop.ThrowIfCancellationRequested();
        var values = new PartValues(definition, element);
        var before = context.Findings.Count;
        var last = -1;
        foreach (var property in element.EnumerateObject())
        {
            var index = definition.IndexOf(property, last + 1, out var name);
            last = index < 0 ? last : index;
            if (index < 0)
                _shapes.UnknownKey(name, property.Value, definition);
            else if (property.Value.ValueKind != JsonValueKind.Null)
                ReadAttribute(property.Value, values, index);
        }

        MandatoryCheck.Check(values, isReported: context.Findings.Count > before, context);
        // A place may be empty but for a polygon without points.
        if (!values.IsEmpty || definition == SchemaParts.GeoLocation)
            PartChecks.Check(values, context);
        return values;
    }

    private void ReadAttribute(JsonElement value, PartValues values, int index)
    {
        var attribute = values.Definition.Attributes[index];
        if (values.IsPresent(index))
            _shapes.DuplicateKey(attribute.Name);
        if (attribute.Role == AttributeRole.ReadOnly)
        {
            values.SetPresent(index);
            return;
        }

        context.Path.Enter(attribute.Name);
        if (ReadValue(value, attribute, values, index))
        {
            values.SetPresent(index);
            if (values.Definition == MetadataSchema.Record)
                context.Record.Fill(attribute);
        }

        context.Path.Leave();
    }

    /// <summary>Reads the value of an attribute; false when there is nothing in it.</summary>
    private bool ReadValue(JsonElement value, AttributeDefinition attribute, PartValues values, int index) => attribute.Shape switch
    {
        ValueShape.Text or ValueShape.Year or ValueShape.Number => ReadText(value, attribute, values, index),
        ValueShape.TextList => ReadTexts(value, attribute),
        ValueShape.Part => ReadPart(value, attribute, values, index),
        ValueShape.PartList => ReadParts(value, attribute, values, index),
        ValueShape.TextOrPart when value.ValueKind == JsonValueKind.Object => ReadPart(value, attribute, values, index),
        ValueShape.TextOrPart => ReadText(value, attribute, values, index),
        _ => true,
    };

    private bool ReadText(JsonElement value, AttributeDefinition attribute, PartValues values, int index)
    {
        if (TextOf(value, attribute, values.Definition) is not { } text)
            return _shapes.NoText(value, attribute);
        if (text.Length == 0)
            return TermCheck.ReportEmpty(attribute, values.Definition, context) || _shapes.OnlySpace(value, attribute);
        values.SetText(index, text);
        ValueChecks.Check(text, attribute, values.Definition, context);
        return true;
    }

    /// <summary>What the server takes for the text, without white space around it; null for lists and objects.</summary>
    private string? TextOf(JsonElement value, AttributeDefinition attribute, ObjectDefinition definition)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return TextHygiene.Check(JsonText.Read(value, out var damage), damage, SpaceSeverity(attribute, definition), context);
            case JsonValueKind.Number:
                return attribute.Shape == ValueShape.Year ? WholeNumber(value) : value.GetRawText();
            case JsonValueKind.True or JsonValueKind.False:
                _shapes.TruthForText(value, attribute);
                return value.GetRawText();
            default:
                return null;
        }
    }

    /// <summary>Spreadsheets and scripts hold years as <c>2024.0</c>; a column of whole numbers takes that.</summary>
    private static string WholeNumber(JsonElement value) => value.TryGetDecimal(out var number) && number == decimal.Truncate(number)
        ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
        : value.GetRawText();

    /// <summary>White space spoils a name, an address and a term for the server; in free text it only looks bad.</summary>
    private FindingSeverity SpaceSeverity(AttributeDefinition attribute, ObjectDefinition definition)
    {
        if (attribute.Vocabulary is { } vocabulary)
            return TermCheck.SeverityOf(vocabulary, definition, context);
        return definition == MetadataSchema.Record && attribute.Name is "doi" or "url" ? FindingSeverity.Error : FindingSeverity.Warning;
    }

    private bool ReadTexts(JsonElement value, AttributeDefinition attribute)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return _shapes.NoList(value, attribute);

        var filled = false;
        var index = 0;
        foreach (var entry in value.EnumerateArray())
        {
            context.Path.Enter(index++);
            if (entry.ValueKind == JsonValueKind.String)
            {
                filled |= TextHygiene.Check(JsonText.Read(entry, out var damage), damage, FindingSeverity.Warning, context).Length > 0;
            }
            else if (entry.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                _shapes.NoText(entry, attribute);
            }

            context.Path.Leave();
        }

        return filled;
    }

    private bool ReadPart(JsonElement value, AttributeDefinition attribute, PartValues values, int index)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return _shapes.NoObject(value, attribute);
        if (attribute.Part is null)
            return true;
        var part = Read(value, attribute.Part);
        values.Add(index, part);
        return !part.IsEmpty;
    }

    private bool ReadParts(JsonElement value, AttributeDefinition attribute, PartValues values, int index)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            _shapes.NoList(value, attribute);
            return ReadPart(value, attribute, values, index);
        }

        if (value.ValueKind != JsonValueKind.Array)
            return _shapes.NoObject(value, attribute);

        var filled = false;
        var at = 0;
        foreach (var entry in value.EnumerateArray())
        {
            context.Path.Enter(at++);
            if (entry.ValueKind == JsonValueKind.Object)
                filled |= ReadPart(entry, attribute, values, index);
            else if (entry.ValueKind != JsonValueKind.Null)
                _shapes.NoObjectInList(entry, attribute);
            context.Path.Leave();
        }

        return filled;
    }
}

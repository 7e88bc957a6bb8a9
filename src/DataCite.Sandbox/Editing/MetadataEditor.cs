using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>
/// Puts the metadata attributes of a payload into a draft, changed the way the server changes them: an attribute that is there
/// replaces the whole value, one that is absent stays.
/// </summary>
internal static class MetadataEditor
{
    /// <summary>Applies every metadata attribute of the payload.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool Apply(JsonElement attributes, KeptContent.Draft draft)
    {
        var any = false;
        foreach (var property in attributes.EnumerateObject())
        {
            if (MetadataShapes.Metadata.TryGetValue(property.Name, out var known))
            {
                Apply(known.Attribute, known.Shape, property.Value, draft);
                any = true;
            }
        }

        if (attributes.Member("alternateIdentifiers") is { } alternates && attributes.Member("identifiers") is null)
        {
            draft[DoiAttribute.Identifiers] = JsonBytes.Write(writer => IdentifierPairs.WriteAsIdentifiers(alternates, writer));
            any = true;
        }

        if (any)
            DerivedValues.Fill(draft);
        return any;
    }

    private static void Apply(DoiAttribute attribute, Shape shape, JsonElement value, KeptContent.Draft draft)
    {
        switch (attribute)
        {
            case DoiAttribute.Publisher:
                ApplyPublisher(value, shape, draft);
                break;
            case DoiAttribute.PublicationYear:
                draft[attribute] = JsonBytes.Write(writer => WriteYear(value, writer));
                break;
            case DoiAttribute.Language:
                draft[attribute] = JsonBytes.Write(writer => writer.WriteStringValue(JsonBytes.ScalarText(value)));
                break;
            case DoiAttribute.Version:
                draft[attribute] = JsonBytes.Write(writer => writer.WriteStringValue(JsonBytes.ScalarText(value)));
                break;
            case DoiAttribute.Types:
            case DoiAttribute.Container:
                draft[attribute] = value.ValueKind == JsonValueKind.Object
                    ? JsonBytes.Write(writer => shape.Write(value, writer))
                    : DoiAttributes.EmptyValue(attribute).ToArray();
                break;
            case DoiAttribute.Subjects or DoiAttribute.RightsList when value.ValueKind == JsonValueKind.String:
                draft[attribute] = JsonBytes.Write(writer => WriteTextAsList(attribute, value.GetString()!, writer));
                break;
            default:
                draft[attribute] = JsonBytes.Write(writer => shape.Write(value, writer));
                break;
        }
    }

    // One text is a list of one; blank text is an empty list (facts §0).
    private static void WriteTextAsList(DoiAttribute attribute, string text, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        if (!string.IsNullOrWhiteSpace(text))
        {
            writer.WriteStartObject();
            writer.WriteString(attribute == DoiAttribute.Subjects ? "subject" : "rights", text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Null does not clear the publisher; text replaces the object, and its identifier is gone (facts §2.9, T11).
    private static void ApplyPublisher(JsonElement value, Shape shape, KeptContent.Draft draft)
    {
        if (value.ValueKind == JsonValueKind.Object)
            draft[DoiAttribute.Publisher] = JsonBytes.Write(writer => shape.Write(value, writer));
        else if (JsonBytes.ScalarText(value) is { } name)
        {
            draft[DoiAttribute.Publisher] = JsonBytes.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                writer.WriteEndObject();
            });
        }
    }

    private static void WriteYear(JsonElement value, Utf8JsonWriter writer)
    {
        if (int.TryParse(JsonBytes.ScalarText(value), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite,
            CultureInfo.InvariantCulture, out var year))
            writer.WriteNumberValue(year);
        else
            writer.WriteNullValue();
    }
}

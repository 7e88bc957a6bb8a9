using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// Words for values of another shape than the schema's. Each method says whether the attribute still counts as filled, so that one
/// fault is not reported twice.
/// </summary>
internal sealed class ShapeReport(ValidationContext context)
{
    /// <summary>A key that the server does not know.</summary>
    internal void UnknownKey(string name, JsonElement value, ObjectDefinition definition)
    {
        var nearest = definition.Nearest(name);
        var owner = definition == MetadataSchema.Record ? "DOI" : definition.Name;
        var advice = nearest is null ? "Remove it, or put its value where the schema has a place for it." : $"Did you mean '{nearest}'?";
        context.Drop(
            FindingCodes.UnknownKey,
            $"{PrintableText.Quote(name)} is not an attribute of the {owner}: DataCite ignores it silently. {advice}",
            PrintableText.Shorten(name), value.ValueKind == JsonValueKind.String ? JsonText.Read(value, out _) : null, nearest);
    }

    internal void DuplicateKey(string name)
        => context.Drop(FindingCodes.DuplicateKey, StandsTwice(name), name);

    internal static string StandsTwice(string name) => $"'{name}' is twice in the same object. Only the last one counts. Keep one.";

    /// <summary>White space where text has to be: to the XSD that is text. False when it is nothing at all, or need not be there.</summary>
    internal bool OnlySpace(JsonElement value, AttributeDefinition attribute)
    {
        if (value.GetString() is not { Length: > 0 } || attribute is not ({ Shape: ValueShape.Text, Obligation: Obligation.Mandatory, Vocabulary: null }
            or { Shape: ValueShape.TextOrPart }))
        {
            return false;
        }

        context.Warn(FindingCodes.TextEmpty, $"'{attribute.Name}' is only white space, which the server accepts. Write it.");
        return true;
    }

    /// <summary>true or false where text belongs: the server makes text of it. Where that is no good, the text is reported.</summary>
    internal void TruthForText(JsonElement value, AttributeDefinition attribute)
    {
        if (attribute is { Shape: ValueShape.Text or ValueShape.TextOrPart, Vocabulary: null })
        {
            context.Change(
                FindingCodes.ShapeUnexpected, $"'{attribute.Name}' is {Describe(value)}; DataCite reads it as the text '{value.GetRawText()}'. Write text.");
        }
    }

    /// <summary>An object or a list where text belongs.</summary>
    internal bool NoText(JsonElement value, AttributeDefinition attribute)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
            return false;
        var message = $"'{attribute.Name}' is {Describe(value)}; DataCite expects text and ignores it. Write text.";
        if (attribute.Obligation == Obligation.Mandatory && !context.IsDraft)
            context.Error(FindingCodes.ShapeUnexpected, message);
        else
            context.Drop(FindingCodes.ShapeUnexpected, message);
        // Without its address the DOI leads nowhere, which is another fault.
        return attribute.Role != AttributeRole.Control;
    }

    /// <summary>A single value where a list belongs.</summary>
    internal bool NoList(JsonElement value, AttributeDefinition attribute)
    {
        context.Change(
            FindingCodes.ListExpected, $"'{attribute.Name}' is {Describe(value)}; it should be a list. Put it into square brackets.",
            null, TextOf(value));
        return true;
    }

    /// <summary>Anything else where an object, or a list of them, belongs.</summary>
    internal bool NoObject(JsonElement value, AttributeDefinition attribute)
    {
        // What languages without a difference between empty lists and empty objects write for "nothing".
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
            return false;
        if (TextOf(value) is { } text && string.IsNullOrWhiteSpace(text))
        {
            context.Warn(FindingCodes.ShapeUnexpected, $"'{attribute.Name}' is empty text; it should be {Expected(attribute)}. Remove it.");
            return false;
        }

        if (value.ValueKind == JsonValueKind.Array && IsFetchedFrom(attribute))
        {
            context.Error(
                FindingCodes.ShapeRefused, $"'{attribute.Name}' is a list; the server answers with an internal error to anything but one object. Take it out of the list.");
            return true;
        }

        if (attribute.RefusesText)
        {
            context.Error(
                FindingCodes.ShapeRefused,
                $"'{attribute.Name}' is {Describe(value)}; the server refuses anything but {Expected(attribute)}, in any "
                    + "state.", null, TextOf(value), Rewrite(value, attribute, attribute.IsList));
            return true;
        }

        if (value.ValueKind == JsonValueKind.Array && attribute is { Shape: ValueShape.Part, Part: not null })
        {
            // The server lets lists through where it filters the keys of an object, and then fails on them (datacite/datacite#2553).
            context.Error(
                FindingCodes.ShapeRefused,
                $"'{attribute.Name}' is a list; the server fails on it with an internal error, in any state. Write the object alone.");
            return true;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            TextDropped(value, attribute, attribute.IsList);
        }
        else
        {
            context.Drop(
                FindingCodes.ShapeUnexpected,
                $"'{attribute.Name}' is {Describe(value)}; DataCite ignores everything except {Expected(attribute)}.",
                null, TextOf(value));
        }

        return false;
    }

    /// <summary>
    /// A list where one of these objects belongs, inside a list: the server does not refuse it, but fails with 500. This may become a 422.
    /// </summary>
    private static bool IsFetchedFrom(AttributeDefinition attribute)
        => attribute.Shape == ValueShape.Part && attribute.Name is "relatedItemIdentifier" or "geoLocationPoint" or "geoLocationBox";

    /// <summary>Anything else than an object in a list of objects, affiliations included: the server drops it and reports no error.</summary>
    internal void NoObjectInList(JsonElement value, AttributeDefinition attribute)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            TextDropped(value, attribute, asList: false);
        }
        else
        {
            context.Drop(
                FindingCodes.ShapeUnexpected, $"The entry is {Describe(value)}; DataCite ignores everything except an object.", null,
                TextOf(value));
        }
    }

    private void TextDropped(JsonElement value, AttributeDefinition attribute, bool asList)
    {
        var message = attribute.Name == "affiliation"
            ? "DataCite silently ignores an affiliation that is text: it must be an object. Request records with affiliation=true."
            : "DataCite silently ignores text here: it must be an object.";
        context.Drop(FindingCodes.TextDropped, message, null, TextOf(value), Rewrite(value, attribute, asList));
    }

    private static string Expected(AttributeDefinition attribute)
        => attribute.Shape == ValueShape.PartList ? "a list of objects" : "an object";

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? JsonText.Read(value, out _) : null;

    /// <summary>The text as the main key of the object that belongs there: <c>{"name":"Example University"}</c>.</summary>
    private static string? Rewrite(JsonElement value, AttributeDefinition attribute, bool asList)
    {
        if (TextOf(value)?.Trim() is not { Length: > 0 } text || attribute.Part?.Attributes[0] is not { Shape: ValueShape.Text } main
            || attribute.Role == AttributeRole.Computed)
        {
            return null;
        }

        if (main.Vocabulary is { } vocabulary)
        {
            if (vocabulary.Match(text) is not { } term)
                return null;
            text = term;
        }

        var json = $"{{\"{main.Name}\":\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}";
        return asList ? $"[{json}]" : json;
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };
}

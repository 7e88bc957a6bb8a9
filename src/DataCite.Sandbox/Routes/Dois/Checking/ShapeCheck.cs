using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>
/// Text where an object or a list of objects belongs, or a list where one object belongs. It is refused in every state, drafts included
///.
/// </summary>
internal static class ShapeCheck
{
    // Text for these becomes a list of one (facts §0).
    private static readonly string[] TakenAsText = ["subjects", "rightsList"];

    private static readonly (string List, string Member)[] InnerObjects =
    [
        ("relatedItems", "relatedItemIdentifier"), ("geoLocations", "geoLocationPoint"), ("geoLocations", "geoLocationBox"),
    ];

    /// <summary>The attributes of a payload that are refused, by their names in JSON.</summary>
    public static IReadOnlyList<AttributeDefinition> Refused(JsonElement attributes)
        => [.. MetadataSchema.Record.Attributes.Where(attribute => attribute.RefusesText && !TakenAsText.Contains(attribute.Name)
            && (IsText(attributes.Member(attribute.Name)) || (!attribute.IsList && IsListOfObjects(attributes.Member(attribute.Name)))))];

    /// <summary>Adds the problem of one attribute, if it is refused.</summary>
    public static void Run(string source, JsonElement attributes, IReadOnlyList<AttributeDefinition> refused, string uid, ValidationErrors errors)
    {
        foreach (var attribute in refused.Where(attribute => attribute.ErrorSource == source))
        {
            var value = attributes.Member(attribute.Name)!.Value;
            var text = JsonBytes.ScalarText(value) ?? RubyText.Of(value);

            // Dates alone are shown without quotes (facts §2.8).
            var shown = attribute.Name == "dates" ? text : $"'{text}'";
            errors.Add(source, $"{attribute.RefusalName} {shown} should be an object instead of a string.", uid);
        }
    }

    /// <summary>
    /// An entry without its type, or with nothing but its type, is refused at once, as a request error: the server fetches both.
    /// </summary>
    public static void RefuseIncompleteAlternateIdentifiers(JsonElement attributes)
    {
        if (attributes.Member("alternateIdentifiers") is not { ValueKind: JsonValueKind.Array } list)
            return;
        foreach (var item in list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            if (item.Member("alternateIdentifierType") is null)
                throw ApiErrors.MissingParameter("alternateIdentifierType");
            if (!item.TryGetProperty("alternateIdentifier", out _))
                throw ApiErrors.MissingParameter("alternateIdentifier");
        }
    }

    /// <summary>A list where one object belongs inside a related item or a place makes the server fail.</summary>
    public static void FailOnInnerLists(JsonElement attributes)
    {
        foreach (var (list, member) in InnerObjects)
        {
            if (attributes.Member(list) is { ValueKind: JsonValueKind.Array } items
                && items.EnumerateArray().Any(item => IsListOfObjects(item.Member(member))))
                throw ApiErrors.Unnamed("no implicit conversion of String into Integer");
        }
    }

    private static bool IsListOfObjects(JsonElement? value)
        => value is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Object);

    // Blank text counts as no value, which the server does not look at.
    private static bool IsText(JsonElement? value)
        => value is { ValueKind: JsonValueKind.String } text && !string.IsNullOrWhiteSpace(text.GetString());
}

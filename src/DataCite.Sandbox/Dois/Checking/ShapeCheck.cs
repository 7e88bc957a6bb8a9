using System.Text.Json;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>The checks that hold in every state, drafts included (facts §2.8): text where a list of objects belongs.</summary>
internal static class ShapeCheck
{
    private static readonly (string Attribute, string Source, string Noun, bool Quoted)[] Lists =
    [
        ("titles", "titles", "Title", true), ("creators", "creators", "Creator", true),
        ("contributors", "contributors", "Contributor", true),
        ("descriptions", "descriptions", "Description", true), ("subjects", "subjects", "Subject", true), ("dates", "dates", "Date", false),
        ("identifiers", "identifiers", "Identifier", true), ("relatedIdentifiers", "related_identifiers", "Related identifier", true),
        ("relatedItems", "related_items", "Related item", true), ("fundingReferences", "funding_references", "Funding reference", true),
        ("geoLocations", "geo_locations", "Geolocation", true), ("rightsList", "rights_list", "Rights", true),
        ("types", "types", "Types", true),
        ("container", "container", "Container", true), ("landingPage", "landing_page", "Landing page", true),
    ];

    public static void Run(JsonElement attributes, string uid, ValidationErrors errors)
    {
        foreach (var (attribute, source, noun, quoted) in Lists)
        {
            if (attributes.Member(attribute) is { ValueKind: JsonValueKind.String } text)
            {
                var shown = quoted ? $"'{text.GetString()}'" : text.GetString();
                errors.Add(source, $"{noun} {shown} should be an object instead of a string.", uid);
            }
        }
    }

    /// <summary>An entry without its type is refused at once, as a request error (facts §0).</summary>
    public static void RefuseUntypedAlternateIdentifiers(JsonElement attributes)
    {
        if (attributes.Member("alternateIdentifiers") is not { ValueKind: JsonValueKind.Array } list)
            return;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && item.Member("alternateIdentifierType") is null)
                throw ApiErrors.MissingParameter("alternateIdentifierType");
        }
    }
}

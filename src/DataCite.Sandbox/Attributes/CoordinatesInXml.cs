using System.Text.Json;
using System.Xml.Linq;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Attributes;

/// <summary>
/// Coordinates of points and boxes that were sent as text stand in generated XML as they were sent, <c>+123.</c> for one. They become numbers
/// afterwards.
/// </summary>
internal static class CoordinatesInXml
{
    private static readonly string[] Areas = ["geoLocationPoint", "geoLocationBox"];

    /// <summary>The XML with the texts of the metadata put in.</summary>
    public static string Restore(string xml, JsonElement geoLocations)
    {
        var texts = geoLocations.ValueKind == JsonValueKind.Array ? geoLocations.EnumerateArray().Select(TextsOf).ToList() : [];
        if (texts.TrueForAll(static place => place.Count == 0))
            return xml;
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        var places = document.Descendants(XName.Get("geoLocation", MetadataSchema.Namespace)).ToList();
        if (places.Count != texts.Count)
            return xml;
        foreach (var (place, values) in places.Zip(texts))
        {
            foreach (var (name, text) in values)
                place.Descendants(XName.Get(name, MetadataSchema.Namespace)).First().Value = text;
        }

        return $"{document.Declaration}\n{document.Root!.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static List<(string Name, string Text)> TextsOf(JsonElement place)
        => [.. from area in Areas
               from member in place.Member(area) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().ToArray() : []
               where Coordinates.IsNumericText(member)
               select (member.Name, member.Value.GetString()!)];
}

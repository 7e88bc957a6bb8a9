using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>Geographic locations in schema.org.</summary>
internal static class SchemaOrgPlaces
{
    /// <summary>One place for each of the point, box and polygon of a location; one without coordinates if it has a name only.</summary>
    public static IEnumerable<JsonNode> Of(JsonElement location)
    {
        var address = location.Text("geoLocationPlace");
        var point = location.Property("geoLocationPoint");
        var box = location.Property("geoLocationBox");
        var polygon = location.Property("geoLocationPolygon");
        if (IsThere(point))
        {
            // Coordinates are written even when they are missing.
            var geo = JsonNodes.Object(("@type", "GeoCoordinates"), ("address", address));
            geo["latitude"] = JsonNodes.Of(point.Property("pointLatitude"));
            geo["longitude"] = JsonNodes.Of(point.Property("pointLongitude"));
            yield return Place(geo);
        }

        if (IsThere(box))
            yield return Place(JsonNodes.Object(("@type", "GeoShape"), ("address", address), ("box", Box(box))));
        if (IsThere(polygon))
            yield return Place(JsonNodes.Object(("@type", "GeoShape"), ("address", address), ("polygon", Polygon(polygon))));
        if (address is not null && !IsThere(point) && !IsThere(box) && !IsThere(polygon))
            yield return Place(JsonNodes.Object(("@type", "GeoCoordinates"), ("address", address)));
    }

    private static bool IsThere(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static JsonObject Place(JsonObject geo) => JsonNodes.Object(("@type", "Place"), ("geo", geo));

    private static string? Box(JsonElement box)
    {
        string?[] corners =
        [
            box.Text("southBoundLatitude"), box.Text("westBoundLongitude"), box.Text("northBoundLatitude"), box.Text("eastBoundLongitude"),
        ];
        var text = string.Join(' ', corners.Where(corner => corner is not null));
        return text.Length == 0 ? null : text;
    }

    // A list of points comes out as a list of polygons of one point each; only a list of lists keeps its polygons.
    private static JsonArray? Polygon(JsonElement polygon)
        => JsonNodes.ArrayOrNull(
            from item in polygon.Items()
            select (JsonNode?)JsonNodes.ArrayOrNull(
                from point in item.Items()
                where point.Property("polygonPoint").ValueKind == JsonValueKind.Object
                select (JsonNode?)Point(point.Property("polygonPoint"))));

    private static JsonArray? Point(JsonElement point)
        => JsonNodes.ArrayOrNull([JsonNodes.Of(point.Property("pointLongitude")), JsonNodes.Of(point.Property("pointLatitude"))]);
}

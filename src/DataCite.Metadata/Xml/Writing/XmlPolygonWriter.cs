using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Writes a polygon: in JSON a list of corners and points inside, in XML one element in which the corners come first and then at most
/// one point inside.
/// </summary>
internal static class XmlPolygonWriter
{
    public static void Write(XmlRecordWriter writer, XElement geoLocation, JsonElement entries, string path)
    {
        var corners = new List<(JsonElement Point, string Path)>();
        var inside = new List<(JsonElement Point, string Path)>();
        var (index, isMoved) = (0, false);
        foreach (var entry in entries.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]");
            foreach (var point in entry.EnumerateObject().Where(static p => p.Value.ValueKind is JsonValueKind.Object))
                Sort(writer, point, $"{at}.{point.Name}", corners, inside);
            isMoved |= inside.Count > 0 && entry.TryGetProperty("polygonPoint", out var late) && late.ValueKind is JsonValueKind.Object;
        }

        if (isMoved)
            writer.Report(
                path, XmlNoticeCodes.Moved,
                "The XML has the corners of a polygon before the point inside it. The order changes.");
        if (corners.Count + inside.Count == 0)
            return;
        var polygon = XmlRecordWriter.Add(geoLocation, "geoLocationPolygon");
        foreach (var (point, at) in corners)
            writer.WritePart(XmlRecordWriter.Add(polygon, "polygonPoint"), SchemaParts.Point, point, at);
        foreach (var (point, at) in inside.Take(1))
            writer.WritePart(XmlRecordWriter.Add(polygon, "inPolygonPoint"), SchemaParts.Point, point, at);
        foreach (var (_, at) in inside.Skip(1))
            writer.Report(at, XmlNoticeCodes.NoPlaceInXml, "The XML has one point inside a polygon; this further one is left out of it.");
    }

    private static void Sort(
        XmlRecordWriter writer, JsonProperty point, string path, List<(JsonElement Point, string Path)> corners, List<(JsonElement Point, string Path)> inside)
    {
        switch (point.Name)
        {
            case "polygonPoint":
                corners.Add((point.Value, path));
                break;
            case "inPolygonPoint":
                inside.Add((point.Value, path));
                break;
            default:
                writer.Report(
                    path, XmlNoticeCodes.NoPlaceInXml,
                    $"'{PrintableText.Of(point.Name)}' is not a key of this version of the schema. It is left out of the XML.");
                break;
        }
    }
}

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A polygon: at least four points, the last the same as the first, then at most one point inside.</summary>
internal static class PolygonCheck
{
    private const string PolygonKey = "geoLocationPolygon";
    private const int FewestPoints = 4;

    internal static void Check(PartValues place, ValidationContext context)
    {
        var entries = place.Parts(PolygonKey).ToList();
        if (entries.Count == 0)
        {
            CheckEmpty(place, context);
            return;
        }

        var corners = entries.SelectMany(entry => entry.Parts("polygonPoint")).ToList();
        if (corners.Count < FewestPoints)
        {
            context.Refuse(
                FindingCodes.PolygonTooShort,
                $"The polygon has {corners.Count} {(corners.Count == 1 ? "point" : "points")}; it needs at least {FewestPoints}, the last like the first.",
                PolygonKey);
        }
        else if (!IsSame(corners[0], corners[^1]))
        {
            context.Warn(FindingCodes.PolygonOpen, "The polygon is not closed. Repeat its first point at the end.", PolygonKey);
        }

        var inner = entries.FindIndex(entry => entry.Has("inPolygonPoint"));
        if (inner >= 0 && inner != entries.Count - 1)
        {
            context.Refuse(
                FindingCodes.PolygonInnerPoint, "A polygon has at most one inPolygonPoint, as its last entry. Move it there.",
                $"{PolygonKey}[{inner}]");
        }
    }

    /// <summary>The server makes a polygon without points of an empty list.</summary>
    private static void CheckEmpty(PartValues place, ValidationContext context)
    {
        if (place.Element.TryGetProperty(PolygonKey, out var value) && value.ValueKind == JsonValueKind.Array)
            context.Refuse(FindingCodes.PolygonTooShort, "The polygon has no points. Write them, or remove the key.", PolygonKey);
    }

    /// <summary>Whether both are the same place; points that could not be read were reported already.</summary>
    private static bool IsSame(PartValues first, PartValues last)
    {
        return IsSame("pointLongitude", Earth.LargestLongitude) && IsSame("pointLatitude", Earth.LargestLatitude);

        bool IsSame(string key, double largest)
            => Coordinate.TryRead(first, key, largest) is not { } one || Coordinate.TryRead(last, key, largest) is not { } other
                || one == other;
    }
}

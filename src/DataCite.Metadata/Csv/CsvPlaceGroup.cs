using System.Globalization;

namespace DataCite.Metadata;

/// <summary>The columns of places.</summary>
internal static class CsvPlaceGroup
{
    private static readonly string[] PointNames = ["Latitude", "Longitude"];
    private static readonly string[] BoxNames = ["South", "West", "North", "East"];

    public static CsvGroup GeoLocation { get; } = new CsvListGroup<GeoLocation>(
        "GeoLocation", static record => record.GeoLocations, Read, Write,
        [
            new("Place", "geoLocations[].geoLocationPlace", "Name of a place that the resource is about.", "Vancouver, Canada"),
            new("Latitude", "geoLocations[].geoLocationPoint.pointLatitude", "Of a point, in decimal degrees; south is negative.",
                "49.2827"),
            new("Longitude", "geoLocations[].geoLocationPoint.pointLongitude", "Of a point; west is negative.", "-123.1207"),
            new("South", "geoLocations[].geoLocationBox.southBoundLatitude", "Southern edge of a box.", "49.195"),
            new("West", "geoLocations[].geoLocationBox.westBoundLongitude", "Western edge of a box.", "-123.27"),
            new("North", "geoLocations[].geoLocationBox.northBoundLatitude", "Northern edge of a box.", "49.315"),
            new("East", "geoLocations[].geoLocationBox.eastBoundLongitude", "Eastern edge of a box.", "-123.02"),
            new("Polygon", "geoLocations[].geoLocationPolygon",
                "Corners of a polygon: latitude and longitude with a space between, corners with semicolons.",
                "41.9 -71.0; 42.8 -69.6; 41.9 -68.2"),
        ]);

    private static GeoLocation? Read(CsvEntry entry)
    {
        var location = new GeoLocation { GeoLocationPlace = entry.Text("Place") };
        if (ReadDegrees(entry, PointNames) is [var latitude, var longitude])
            location.GeoLocationPoint = entry.Parse("Latitude", _ => GeoLocationBuilder.Point(latitude, longitude))?.GeoLocationPoint;
        if (ReadDegrees(entry, BoxNames) is [var south, var west, var north, var east])
            location.GeoLocationBox = entry.Parse("South", _ => GeoLocationBuilder.Box(south, west, north, east))?.GeoLocationBox;
        location.GeoLocationPolygon = entry.Parse("Polygon", static text => GeoLocationBuilder.Polygon(GeoLocationBuilder.ParseCorners(text)))?.GeoLocationPolygon ?? [];
        var isEmpty = location is { GeoLocationPlace: null, GeoLocationPoint: null, GeoLocationBox: null, GeoLocationPolygon.Count: 0 };
        return isEmpty ? null : location;
    }

    /// <summary>All coordinates of a shape, or null when it has none or something is wrong, which is reported.</summary>
    private static double[]? ReadDegrees(CsvEntry entry, string[] names)
    {
        if (Array.TrueForAll(names, name => entry.Text(name) is null))
            return null;
        var degrees = new List<double>();
        foreach (var name in names)
        {
            if (entry.Require(name) is not null && entry.Parse(name, static text => new Degrees(GeoLocationBuilder.ParseDegrees(text))) is { } value)
                degrees.Add(value.Value);
        }

        return degrees.Count == names.Length ? [.. degrees] : null;
    }

    private static void Write(GeoLocation location, CsvEntryWriter row)
    {
        row.Write("Place", location.GeoLocationPlace);
        row.Write("Latitude", Text(location.GeoLocationPoint?.PointLatitude));
        row.Write("Longitude", Text(location.GeoLocationPoint?.PointLongitude));
        row.Write("South", Text(location.GeoLocationBox?.SouthBoundLatitude));
        row.Write("West", Text(location.GeoLocationBox?.WestBoundLongitude));
        row.Write("North", Text(location.GeoLocationBox?.NorthBoundLatitude));
        row.Write("East", Text(location.GeoLocationBox?.EastBoundLongitude));
        row.Write("Polygon", string.Join("; ", location.GeoLocationPolygon.Select(static entry => entry.PolygonPoint).OfType<GeoLocationPoint>()
            .Select(static point => $"{Text(point.PointLatitude)} {Text(point.PointLongitude)}")));
    }

    private static string? Text(double? degrees) => degrees?.ToString(CultureInfo.InvariantCulture);

    private sealed record Degrees(double Value);
}

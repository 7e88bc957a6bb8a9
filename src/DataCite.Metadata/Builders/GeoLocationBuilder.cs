using System.Globalization;

namespace DataCite.Metadata;

/// <summary>Makes places. Coordinates are WGS 84 in decimal degrees; latitude comes first, as on maps and in GPS devices.</summary>
public static class GeoLocationBuilder
{
    /// <summary>Makes a point from latitude and longitude, <c>49.2827, -123.1207</c>, and a place that has a name only from anything else.</summary>
    /// <exception cref="MetadataValueException">The text is empty, or the point is not on the earth.</exception>
    public static GeoLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',') is [var latitude, var longitude] && TryParseDegrees(latitude, out var north) && TryParseDegrees(longitude, out var east)
            ? Point(north, east)
            : Place(text);
    }

    /// <summary>Makes a place that has a name only.</summary>
    /// <exception cref="MetadataValueException">The name is empty.</exception>
    public static GeoLocation Place(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new MetadataValueException("geoLocationPlace", name, "The name of a place is empty.", FindingCodes.TextEmpty)
        : new GeoLocation { GeoLocationPlace = name.Trim() };

    /// <summary>Makes a point.</summary>
    /// <param name="latitude">−90 … 90, north is positive.</param>
    /// <param name="longitude">−180 … 180, east is positive.</param>
    /// <param name="place">Its name, or null.</param>
    /// <exception cref="MetadataValueException">The point is not on the earth.</exception>
    public static GeoLocation Point(double latitude, double longitude, string? place = null)
        => Named(place, new GeoLocation { GeoLocationPoint = MakePoint(latitude, longitude) });

    /// <summary>Makes a box between two parallels and two meridians; west may be greater than east, where it crosses the date line.</summary>
    /// <param name="south">−90 … 90.</param>
    /// <param name="west">−180 … 180.</param>
    /// <param name="north">−90 … 90.</param>
    /// <param name="east">−180 … 180.</param>
    /// <param name="place">Its name, or null.</param>
    /// <exception cref="MetadataValueException">A corner is not on the earth, or south is north of north.</exception>
    public static GeoLocation Box(double south, double west, double north, double east, string? place = null)
    {
        Check(south, west);
        Check(north, east);
        if (south > north)
        {
            throw new MetadataValueException(
                "geoLocationBox", Write(south),
                $"The southern edge ({Write(south)}) is north of the northern one ({Write(north)}). Exchange them.",
                FindingCodes.BoxReversed);
        }

        return Named(place, new GeoLocation
        {
            GeoLocationBox = new GeoLocationBox
            {
                SouthBoundLatitude = south,
                WestBoundLongitude = west,
                NorthBoundLatitude = north,
                EastBoundLongitude = east,
            },
        });
    }

    /// <summary>Makes a polygon. It is closed by itself when the last corner is not the first.</summary>
    /// <param name="corners">At least three corners.</param>
    /// <param name="place">Its name, or null.</param>
    /// <param name="inside">A point inside, for polygons that cover more than half of the earth.</param>
    /// <exception cref="MetadataValueException">There are too few corners, or one is not on the earth.</exception>
    public static GeoLocation Polygon(
        IEnumerable<(double Latitude, double Longitude)> corners, string? place = null, (double Latitude, double Longitude)? inside = null)
    {
        ArgumentNullException.ThrowIfNull(corners);
        var points = corners.ToList();
        if (points.Distinct().Count() < 3)
        {
            throw new MetadataValueException(
                "geoLocationPolygon", points.Count.ToString(CultureInfo.InvariantCulture),
                "A polygon has at least three different corners.",
                FindingCodes.PolygonTooShort);
        }

        if (points[0] != points[^1])
            points.Add(points[0]);
        var entries = points.ConvertAll(static p => new GeoLocationPolygonEntry { PolygonPoint = MakePoint(p.Latitude, p.Longitude) });
        if (inside is { } point)
            entries.Add(new GeoLocationPolygonEntry { InPolygonPoint = MakePoint(point.Latitude, point.Longitude) });
        return Named(place, new GeoLocation { GeoLocationPolygon = entries });
    }

    /// <summary>Reads a coordinate: <c>49.2827</c>, <c>-123.12</c>.</summary>
    /// <exception cref="MetadataValueException">The text is no number of degrees; a comma for the point is named.</exception>
    public static double ParseDegrees(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParseDegrees(text, out var degrees))
            return degrees;
        var withPoint = text.Trim().Replace(',', '.');
        throw new MetadataValueException(
            "coordinate", text, $"{PrintableText.Quote(text)} is not a number of degrees, such as 49.2827; south and west are negative.",
            FindingCodes.CoordinateForm,
            TryParseDegrees(withPoint, out _) ? withPoint : null);
    }

    /// <summary>
    /// Reads corners of a polygon: <c>41.9 -71.0; 42.8 -69.6; 41.9 -68.2</c>. Latitude and longitude with a space or a comma between, corners with
    /// semicolons or line breaks.
    /// </summary>
    /// <exception cref="MetadataValueException">A corner is not a valid point.</exception>
    public static IReadOnlyList<(double Latitude, double Longitude)> ParseCorners(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const StringSplitOptions parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return Array.ConvertAll(text.Split([';', '\n', '\r'], parts), static corner => corner.Split([' ', '\t', ','], parts) is [var latitude, var longitude]
            ? (ParseDegrees(latitude), ParseDegrees(longitude))
            : throw new MetadataValueException(
                "geoLocationPolygon", corner,
                $"{PrintableText.Quote(corner)} is not a corner of a polygon. Write latitude and longitude, such as '49.2827 -123.1207', with semicolons between corners.",
                FindingCodes.CoordinateForm));
    }

    private static bool TryParseDegrees(string text, out double degrees)
        => double.TryParse(
            text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out degrees)
            && double.IsFinite(degrees);

    private static GeoLocation Named(string? place, GeoLocation location)
    {
        location.GeoLocationPlace = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        return location;
    }

    private static GeoLocationPoint MakePoint(double latitude, double longitude)
    {
        Check(latitude, longitude);
        return new GeoLocationPoint { PointLatitude = latitude, PointLongitude = longitude };
    }

    private static void Check(double latitude, double longitude)
    {
        var (latitudeFits, longitudeFits) = (Math.Abs(latitude) <= Earth.LargestLatitude, Math.Abs(longitude) <= Earth.LargestLongitude);
        if (latitudeFits && longitudeFits)
            return;
        if (Math.Abs(latitude) <= Earth.LargestLongitude && Math.Abs(longitude) <= Earth.LargestLatitude)
        {
            throw new MetadataValueException(
                "pointLatitude", Write(latitude),
                $"A latitude of {Write(latitude)} is not on the earth; latitude and longitude seem to be exchanged.",
                FindingCodes.CoordinateSwapped,
                $"{Write(longitude)}, {Write(latitude)}");
        }

        var (name, value, largest) = latitudeFits ? ("pointLongitude", longitude, 180) : ("pointLatitude", latitude, 90);
        throw new MetadataValueException(
            name, Write(value),
            $"{(latitudeFits ? "A longitude" : "A latitude")} of {Write(value)} is outside -{largest} … {largest} degrees.",
            FindingCodes.CoordinateRange);
    }

    private static string Write(double degrees) => degrees.ToString(CultureInfo.InvariantCulture);
}

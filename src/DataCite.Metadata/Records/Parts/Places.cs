using System.Globalization;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>A place that the resource is about (schema property 18): a name, a point, a box or a polygon, or several of these.</summary>
public sealed class GeoLocation : MetadataPart
{
    /// <summary>Description of the place in words.</summary>
    public string? GeoLocationPlace { get; set; }

    /// <summary>A point.</summary>
    public GeoLocationPoint? GeoLocationPoint { get; set; }

    /// <summary>A box between two meridians and two parallels.</summary>
    public GeoLocationBox? GeoLocationBox { get; set; }

    /// <summary>The corners of a closed polygon (the first again as the last, so at least four), and possibly a point inside it.</summary>
    public List<GeoLocationPolygonEntry> GeoLocationPolygon { get; set; } = new ReadableList<GeoLocationPolygonEntry>();

    /// <summary>The name, or else the coordinates.</summary>
    public override string ToString()
        => PrintableText.Of(GeoLocationPlace ?? GeoLocationPoint?.ToString() ?? GeoLocationBox?.ToString()
            ?? (GeoLocationPolygon.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"polygon of {GeoLocationPolygon.Count} points") : string.Empty));
}

/// <summary>A point on the earth, WGS 84, in decimal degrees.</summary>
public sealed class GeoLocationPoint : MetadataPart
{
    /// <summary>−180 … 180, east is positive.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? PointLongitude { get; set; }

    /// <summary>−90 … 90, north is positive.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? PointLatitude { get; set; }

    /// <summary>Latitude and longitude.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PointLatitude}, {PointLongitude}");
}

/// <summary>A box on the earth, WGS 84, in decimal degrees.</summary>
public sealed class GeoLocationBox : MetadataPart
{
    /// <summary>−180 … 180.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? WestBoundLongitude { get; set; }

    /// <summary>−180 … 180.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? EastBoundLongitude { get; set; }

    /// <summary>−90 … 90.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? SouthBoundLatitude { get; set; }

    /// <summary>−90 … 90.</summary>
    [JsonConverter(typeof(CoordinateConverter))]
    public double? NorthBoundLatitude { get; set; }

    /// <summary>South-west and north-east corner.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{SouthBoundLatitude}, {WestBoundLongitude} to {NorthBoundLatitude}, {EastBoundLongitude}");
}

/// <summary>One entry of a polygon: a corner, or a point inside.</summary>
public sealed class GeoLocationPolygonEntry : MetadataPart
{
    /// <summary>A corner of the polygon.</summary>
    public GeoLocationPoint? PolygonPoint { get; set; }

    /// <summary>A point inside, which tells the inside from the outside of a very large polygon.</summary>
    public GeoLocationPoint? InPolygonPoint { get; set; }
}

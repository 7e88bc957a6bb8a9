using System.Globalization;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

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

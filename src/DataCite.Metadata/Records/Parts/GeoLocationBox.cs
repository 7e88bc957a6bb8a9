using System.Globalization;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

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

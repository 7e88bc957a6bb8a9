namespace DataCite.Metadata;

/// <summary>One entry of a polygon: a corner, or a point inside.</summary>
public sealed class GeoLocationPolygonEntry : MetadataPart
{
    /// <summary>A corner of the polygon.</summary>
    public GeoLocationPoint? PolygonPoint { get; set; }

    /// <summary>A point inside, which shows which side of a very large polygon is the inside.</summary>
    public GeoLocationPoint? InPolygonPoint { get; set; }
}

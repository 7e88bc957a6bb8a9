using System.Globalization;

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

using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Describing;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a place: a name, a point, a box or a polygon, each of which may have a name. Coordinates are WGS 84 in decimal degrees.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteGeoLocation", DefaultParameterSetName = PlaceSet)]
[OutputType(typeof(GeoLocation))]
public sealed class NewDataCiteGeoLocationCommand : PartCmdlet<GeoLocation>
{
    private const string PlaceSet = "Place";
    private const string PointSet = "Point";
    private const string BoxSet = "Box";
    private const string PolygonSet = "Polygon";

    /// <summary>Name of the place.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PlaceSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = PointSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = BoxSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = PolygonSet)]
    [Alias("GeoLocationPlace")]
    [AllowEmptyString]
    public string? Place { get; set; }

    /// <summary>−90 … 90, north is positive.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PointSet)]
    [Alias("Lat")]
    public string Latitude { get; set; } = string.Empty;

    /// <summary>−180 … 180, east is positive.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PointSet)]
    [Alias("Lon", "Long")]
    public string Longitude { get; set; } = string.Empty;

    /// <summary>The southern edge of a box.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = BoxSet)]
    public string South { get; set; } = string.Empty;

    /// <summary>The western edge of a box; greater than the eastern one when it crosses the date line.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = BoxSet)]
    public string West { get; set; } = string.Empty;

    /// <summary>The northern edge of a box.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = BoxSet)]
    public string North { get; set; } = string.Empty;

    /// <summary>The eastern edge of a box.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = BoxSet)]
    public string East { get; set; } = string.Empty;

    /// <summary>The corners of a polygon, each as 'latitude, longitude'; closed by itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PolygonSet)]
    public string[] Polygon { get; set; } = [];

    /// <summary>A point inside the polygon, for polygons that cover more than half of the earth.</summary>
    [Parameter(ParameterSetName = PolygonSet)]
    public string? Inside { get; set; }

    private protected override GeoLocation Build() => ParameterSetName switch
    {
        PointSet => GeoLocationBuilder.Point(Degrees(Latitude), Degrees(Longitude), Place),
        BoxSet => GeoLocationBuilder.Box(Degrees(South), Degrees(West), Degrees(North), Degrees(East), Place),
        PolygonSet => GeoLocationBuilder.Polygon(Polygon.Select(Corner), Place, Inside is null ? null : Corner(Inside)),
        _ => GeoLocationBuilder.Place(Place ?? string.Empty),
    };

    private protected override void AddTo(DoiRecord record, GeoLocation part) => record.GeoLocations = [part];

    // Text and not numbers, because PowerShell reads "49,28" as 4928.
    private static double Degrees(string text) => GeoLocationBuilder.ParseDegrees(text);

    private static (double Latitude, double Longitude) Corner(string text) => text.Split(',') is [var latitude, var longitude]
        ? (Degrees(latitude), Degrees(longitude))
        : throw new MetadataValueException(
            "polygonPoint", text, $"'{PrintableText.Of(text)}' is no corner. Write latitude and longitude, such as '49.2827, -123.1207'.", FindingCodes.CoordinateForm);
}

using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a place: a name, a point, a box, a polygon, or several of these. Coordinates are WGS 84 in decimal degrees.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteGeoLocation")]
[OutputType(typeof(GeoLocation))]
public sealed class NewDataCiteGeoLocationCommand : PartCmdlet<GeoLocation>
{
    // Coordinates are text and not numbers, because PowerShell reads "49,28" as 4928; and no parameter is mandatory, because rows of a table
    // have cells that are empty.

    /// <summary>Name of the place.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    [Alias("GeoLocationPlace")]
    public string? Place { get; set; }

    /// <summary>Latitude of a point: −90 … 90, north is positive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    [Alias("Lat")]
    public string? Latitude { get; set; }

    /// <summary>Longitude of a point: −180 … 180, east is positive.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    [Alias("Lon", "Long")]
    public string? Longitude { get; set; }

    /// <summary>The southern edge of a box.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? South { get; set; }

    /// <summary>The western edge of a box; greater than the eastern one when it crosses the date line.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? West { get; set; }

    /// <summary>The northern edge of a box.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? North { get; set; }

    /// <summary>The eastern edge of a box.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? East { get; set; }

    /// <summary>The corners of a polygon, each as 'latitude, longitude', or all in one text with semicolons between; closed by itself.</summary>
    [Parameter, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Polygon { get; set; }

    /// <summary>A point inside the polygon, for polygons that cover more than half of the earth.</summary>
    [Parameter, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Inside { get; set; }

    private protected override GeoLocation Build()
    {
        var place = FromPipeline(Place);
        var location = new GeoLocation
        {
            GeoLocationPoint = IsGiven(Latitude, Longitude) ? GeoLocationBuilder.Point(Degrees("Latitude", Latitude), Degrees("Longitude", Longitude)).GeoLocationPoint : null,
            GeoLocationBox = IsGiven(South, West, North, East)
                ? GeoLocationBuilder.Box(Degrees("South", South), Degrees("West", West), Degrees("North", North), Degrees("East", East)).GeoLocationBox
                : null,
            GeoLocationPlace = IsGiven(place) ? GeoLocationBuilder.Place(place!).GeoLocationPlace : null,
        };
        if (Polygon is not null)
            location.GeoLocationPolygon = GeoLocationBuilder.Polygon(Polygon.SelectMany(GeoLocationBuilder.ParseCorners), inside: Inside is null ? null : Point(Inside)).GeoLocationPolygon;
        return location is { GeoLocationPoint: null, GeoLocationBox: null, GeoLocationPlace: null, GeoLocationPolygon.Count: 0 }
            ? throw Incomplete("The place is empty: nothing was given.")
            : location;
    }

    private protected override void AddTo(DoiRecord record, GeoLocation part) => record.GeoLocations = [part];

    private static bool IsGiven(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
                return true;
        }

        return false;
    }

    private static double Degrees(string name, string? text)
        => IsGiven(text) ? GeoLocationBuilder.ParseDegrees(text!) : throw Incomplete($"-{name} is missing.");

    private static (double Latitude, double Longitude) Point(string text) => GeoLocationBuilder.ParseCorners(text) is [var point]
        ? point
        : throw new MetadataValueException("inPolygonPoint", text, $"'{PrintableText.Of(text)}' is not one point inside the polygon.", FindingCodes.CoordinateForm);

    private static CmdletInputException Incomplete(string problem)
        => new(
            ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument, problem,
            "Give -Place, -Latitude and -Longitude of a point, -South, -West, -North and -East of a box, or the corners of a -Polygon.");
}

using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Before kernel-4 coordinates were one text: latitude and longitude of a point, or of the lower and the upper corner of a box, with white
/// space between.
/// </summary>
internal static class GeoCoordinateUpgrade
{
    private static readonly string[] Point = ["pointLatitude", "pointLongitude"];
    private static readonly string[] Box = ["southBoundLatitude", "westBoundLongitude", "northBoundLatitude", "eastBoundLongitude"];

    public static void Apply(XElement resource, XmlWarnings warnings)
    {
        var index = 0;
        foreach (var geoLocation in KernelUpgrade.Entries(resource, "geoLocations", "geoLocation"))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"geoLocations[{index++}]");
            foreach (var element in geoLocation.Elements().ToList())
            {
                if (element.Name.LocalName == "geoLocationPoint")
                    Apply(element, Point, path, warnings);
                else if (element.Name.LocalName == "geoLocationBox")
                    Apply(element, Box, path, warnings);
            }
        }
    }

    private static void Apply(XElement element, string[] names, string path, XmlWarnings warnings)
    {
        var text = element.Value.Trim();
        if (element.HasElements || text.Length == 0)
            return;
        var numbers = text.Split([' ', '\t', '\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var at = $"{path}.{element.Name.LocalName}";
        if (numbers.Length != names.Length || !Array.TrueForAll(numbers, IsNumber))
        {
            warnings.Unusable(element, at, text, names.Length == 2 ? "a latitude and a longitude" : "the latitudes and longitudes of "
                + "two corners");
            element.Remove();
            return;
        }

        warnings.Add(
            element, at, XmlNoticeCodes.Upgraded,
            $"The coordinates are one text, as before kernel-4; read in its order as "
                + $"{string.Join(", ", names.Zip(numbers, static (name, number) => $"{name} {number}"))}.",
            text);
        element.RemoveNodes();
        element.Add(names.Zip(numbers, (name, number) => new XElement(element.Name.Namespace + name, number)));
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

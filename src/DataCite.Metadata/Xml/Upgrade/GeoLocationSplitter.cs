using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// A place may have several names, points, boxes and polygons in XML, and one of each in JSON: it becomes several places. Where it has one
/// name, each of them has it.
/// </summary>
internal static class GeoLocationSplitter
{
    private const string Name = "geoLocationPlace";

    public static void Apply(XElement resource, XmlWarnings warnings)
    {
        var index = 0;
        foreach (var place in KernelUpgrade.Entries(resource, "geoLocations", "geoLocation"))
        {
            var pieces = Split(place);
            if (pieces.Count > 1)
            {
                warnings.Add(
                    place, string.Create(CultureInfo.InvariantCulture, $"geoLocations[{index}]"), XmlNoticeCodes.PlaceSplit,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The place has several names, points, boxes or polygons, and a record has one of each in a place. It has "
                            + $"become {pieces.Count} places, geoLocations[{index}] to [{index + pieces.Count - 1}]."));
                place.ReplaceWith(pieces);
            }

            index += pieces.Count;
        }
    }

    private static List<XElement> Split(XElement place)
    {
        var kinds = place.Elements().GroupBy(static element => element.Name).Select(static group => group.ToList()).ToList();
        var count = kinds.Count == 0 ? 1 : kinds.Max(static kind => kind.Count);
        if (count == 1)
            return [place];

        var pieces = new List<XElement>();
        for (var i = 0; i < count; i++)
        {
            var piece = new XElement(place.Name);
            if (place.Annotation<XmlPosition>() is { } position)
                piece.AddAnnotation(position);
            foreach (var kind in kinds)
            {
                if (i < kind.Count)
                    piece.Add(kind[i]);
                else if (kind is [{ Name.LocalName: Name } only])
                    piece.Add(new XElement(only));
            }

            pieces.Add(piece);
        }

        return pieces;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Makes the JSON of an object from its element. The schema says where each key stands. What stands elsewhere is reported.
/// </summary>
internal sealed class XmlObjectReader(XmlWarnings warnings, CancellationToken stop)
{
    /// <summary>Reads an object; null when the element says nothing.</summary>
    /// <param name="element">The object's element.</param>
    /// <param name="part">What it should hold.</param>
    /// <param name="path">Where it stands in the record.</param>
    public JsonObject? Read(XElement element, ObjectDefinition part, string path)
    {
        stop.ThrowIfCancellationRequested();
        var layout = XmlLayout.Of(part);
        var result = new JsonObject();
        foreach (var place in layout.Places)
        {
            if (ReadPlace(element, place, $"{path}.{place.Definition.Name}") is { } value)
                result[place.Definition.Name] = value;
        }

        CheckAttributes(element, layout.OwnAttributes.Contains);
        if (!layout.HasOwnText)
            CheckText(element);
        CheckElements(element, layout);
        return result.Count == 0 ? null : result;
    }

    /// <summary>Reads what stands at one place; null when nothing does.</summary>
    public JsonNode? ReadPlace(XElement element, XmlPlace place, string path) => place.Definition.Shape switch
    {
        ValueShape.PartList when place.IsPolygon => Single(element, place) is { } polygon ? ReadPolygon(polygon, path) : null,
        ValueShape.PartList => ReadList(element, place, path, (item, at) => Read(item, place.Definition.Part!, at)),
        ValueShape.TextList => ReadList(element, place, path, (item, _) => ToNode(XmlTexts.Of(item, warnings.Unmarked))),
        ValueShape.Part or ValueShape.TextOrPart => Single(element, place) is { } single ? Read(single, place.Definition.Part!, path) : null,
        ValueShape.Number => ReadNumber(element, place, path),
        _ => ToNode(ReadText(element, place)),
    };

    /// <summary>Names the elements below an object's that have no place in it.</summary>
    public void CheckElements(XElement element, XmlLayout layout)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in element.Elements())
        {
            stop.ThrowIfCancellationRequested();
            var name = child.Name.LocalName;
            var place = IsDataCite(child) ? layout.Places.FirstOrDefault(p => (p.Wrapper ?? p.Element) == name) : null;
            if (place is null)
            {
                // A line break in a text is read with the text.
                if (!layout.HasOwnText)
                    warnings.Skipped(child);
            }
            else if (place.Wrapper is not null)
            {
                CheckWrapper(child, place);
            }
            else if (place.Definition.IsList && !place.IsPolygon)
            {
                if (place.Definition.Part is null)
                    CheckAttributes(child, static _ => false);
            }
            else
            {
                if (!seen.Add(name))
                    warnings.Repeated(child);
                else if (place.Definition.Part is null)
                    CheckAttributes(child, attribute => layout.AttributesOf(name)?.Contains(attribute) is true);
            }
        }
    }

    public void CheckAttributes(XElement element, Func<string, bool> isKnown)
    {
        foreach (var attribute in element.Attributes())
        {
            if (XmlNames.Of(attribute) is { } name && !isKnown(name))
                warnings.Skipped(element, name, attribute.Value);
        }
    }

    public void CheckText(XElement element)
    {
        var text = string.Concat(element.Nodes().OfType<XText>().Select(static t => t.Value)).Trim(XmlValues.WhiteSpace);
        if (text.Length > 0)
            warnings.Stray(element, text);
    }

    private void CheckWrapper(XElement wrapper, XmlPlace place)
    {
        CheckAttributes(wrapper, static _ => false);
        CheckText(wrapper);
        foreach (var child in wrapper.Elements())
        {
            stop.ThrowIfCancellationRequested();
            if (!IsDataCite(child) || child.Name.LocalName != place.Element)
                warnings.Skipped(child);
            else if (place.Definition.Part is null)
                CheckAttributes(child, static _ => false);
        }
    }

    private JsonArray? ReadList(XElement element, XmlPlace place, string path, Func<XElement, string, JsonNode?> read)
    {
        var list = new JsonArray();
        foreach (var item in (place.Wrapper is null ? [element] : Children(element, place.Wrapper)).SelectMany(c => Children(c, place.Element!)))
        {
            stop.ThrowIfCancellationRequested();
            if (read(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}]")) is { } node)
                list.Add(node);
        }

        return list.Count == 0 ? null : list;
    }

    /// <summary>Corners and the point inside, in their order: one list in JSON.</summary>
    private JsonArray? ReadPolygon(XElement polygon, string path)
    {
        var list = new JsonArray();
        CheckAttributes(polygon, static _ => false);
        CheckText(polygon);
        foreach (var child in polygon.Elements())
        {
            var name = child.Name.LocalName;
            if (!IsDataCite(child) || !SchemaParts.PolygonPoint.TryGet(name, out var definition))
                warnings.Skipped(child);
            else if (Read(child, definition.Part!, string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}].{name}")) is { } point)
                list.Add((JsonNode)new JsonObject { [name] = point });
        }

        return list.Count == 0 ? null : list;
    }

    private JsonValue? ReadNumber(XElement element, XmlPlace place, string path)
    {
        if (ReadText(element, place) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return JsonValue.Create(number);
        warnings.Unusable(element, path, text, "a number of degrees");
        return null;
    }

    public string? ReadText(XElement element, XmlPlace place)
    {
        var carrier = place.Element is null ? element : Single(element, place);
        if (carrier is null)
            return null;
        return place.Attribute is { } attribute
            ? XmlTexts.Of(carrier.Attribute(XmlNames.Attribute(attribute)))
            : XmlTexts.Of(carrier, warnings.Unmarked);
    }

    /// <summary>The element at a place, or else the one that should hold it.</summary>
    public static XElement Find(XElement element, XmlPlace place) => Single(element, place) ?? element;

    private static XElement? Single(XElement element, XmlPlace place) => Children(element, place.Element!).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement element, string name)
        => element.Elements().Where(child => child.Name.LocalName == name && IsDataCite(child));

    /// <summary>Old files mix the namespaces of several versions, and some have none.</summary>
    private static bool IsDataCite(XElement element)
        => element.Name.Namespace == XNamespace.None || XmlNames.KernelVersion(element.Name.Namespace) is not null;

    private static JsonValue? ToNode(string? text) => text is null ? null : JsonValue.Create(text);
}

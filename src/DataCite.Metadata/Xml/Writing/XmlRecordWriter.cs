using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Makes the XML of one record. It goes through the JSON by the schema, which says where each key stands. What has no place is reported.
/// </summary>
internal sealed class XmlRecordWriter
{
    private readonly NoticeList _notices = new();
    private readonly XmlTextWriter _text;

    private readonly CancellationToken _stop;

    private XmlRecordWriter(CancellationToken stop) => (_text, _stop) = (new XmlTextWriter(_notices), stop);

    public static (XElement Resource, IReadOnlyList<Finding> Notices) Write(DoiRecord record, CancellationToken stop)
    {
        var writer = new XmlRecordWriter(stop);
        using var json = JsonDocument.Parse(record.CopyMetadata().ToUtf8Json());
        var resource = new XElement(
            XmlNames.Kernel4 + "resource",
            new XAttribute("xmlns", MetadataSchema.Namespace),
            new XAttribute(XNamespace.Xmlns + "xsi", XmlNames.SchemaInstance),
            new XAttribute(XmlNames.SchemaInstance + "schemaLocation", $"{MetadataSchema.Namespace} {MetadataSchema.SchemaLocation}"));
        writer.WriteIdentifier(resource, record.Doi);
        foreach (var place in XmlLayout.Of(MetadataSchema.Record).Places.Where(static p => p.Definition.Role is AttributeRole.Metadata))
        {
            if (json.RootElement.TryGetProperty(place.Definition.Name, out var value) && value.ValueKind is not JsonValueKind.Null)
                writer.WriteValue(resource, place, value, place.Definition.Name);
        }

        foreach (var (name, _) in record.AdditionalProperties)
            writer.Refuse(name, "is not an attribute of this version of the schema");
        return (resource, writer._notices.Notices);
    }

    private void WriteIdentifier(XElement resource, string? doi)
    {
        if (string.IsNullOrWhiteSpace(doi))
        {
            _notices.Add(
                "doi", XmlNoticeCodes.ValueSupplied, $"The record has no DOI yet; the XML says '{XmlNames.ToBeAssigned}' instead.");
        }

        resource.Add(new XElement(
            XmlNames.Kernel4 + "identifier", new XAttribute("identifierType", "DOI"), string.IsNullOrWhiteSpace(doi) ? XmlNames.ToBeAssigned : doi));
    }

    private void WriteValue(XElement parent, XmlPlace place, JsonElement value, string path)
    {
        switch (place.Definition.Shape)
        {
            case ValueShape.PartList when place.IsPolygon:
                XmlPolygonWriter.Write(this, parent, value, path);
                break;
            case ValueShape.PartList:
                WriteList(parent, place, value, path, (element, item, at) => WritePart(element, place.Definition.Part!, item, at));
                break;
            case ValueShape.TextList:
                WriteList(parent, place, value, path, (element, item, at) => _text.WriteElement(element, TextOf(item), place.Definition, at));
                break;
            case ValueShape.Part or ValueShape.TextOrPart when SaysNothing(value):
                break;
            case ValueShape.Part or ValueShape.TextOrPart:
                WritePart(Add(parent, place.Element!), place.Definition.Part!, value, path);
                break;
            default:
                WriteText(parent, place, TextOf(value), path);
                break;
        }
    }

    internal void WritePart(XElement element, ObjectDefinition part, JsonElement value, string path)
    {
        _stop.ThrowIfCancellationRequested();
        foreach (var place in XmlLayout.Of(part).Places)
        {
            var name = place.Definition.Name;
            var at = $"{path}.{name}";
            var isThere = value.TryGetProperty(name, out var child) && child.ValueKind is not JsonValueKind.Null;
            if ((!isThere || IsEmpty(child)) && XmlSupplements.Find(part, name, value) is { } supplement)
                WriteSupplement(element, place, supplement, at);
            else if (isThere)
                WriteValue(element, place, child, at);
        }

        foreach (var property in value.EnumerateObject().Where(p => p.Value.ValueKind is not JsonValueKind.Null))
            CheckPlace(part, property, value, $"{path}.{property.Name}");
    }

    internal void Report(string path, string code, string message) => _notices.Add(path, code, message);

    internal static XElement Add(XElement parent, string name)
    {
        var element = new XElement(XmlNames.Kernel4 + name);
        parent.Add(element);
        return element;
    }

    private static void WriteList(XElement parent, XmlPlace place, JsonElement list, string path, Action<XElement, JsonElement, string> write)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]");
            // The server publishes creators and titles that say nothing, and the XML must have one of each.
            var mustStand = place.Definition.Obligation is Obligation.Mandatory && item.ValueKind is JsonValueKind.Object;
            if (!mustStand && SaysNothing(item))
                continue;
            write(Add(place.Wrapper is null ? parent : Find(parent, place.Wrapper), place.Element!), item, at);
        }
    }

    private void WriteText(XElement parent, XmlPlace place, string text, string path)
    {
        if (place.Attribute is { } attribute)
        {
            if (text.Length > 0 && HasCarrier(parent, place, path))
                _text.WriteAttribute(() => place.Element is null ? parent : Find(parent, place.Element), attribute, text, place.Definition, path);
        }
        else if ((place.Definition.Shape is ValueShape.Text || !string.IsNullOrWhiteSpace(text)) && _text.CanHold(text, place.Definition, path))
        {
            _text.WriteElement(place.Element is null ? parent : Find(parent, place.Element), text, place.Definition, path);
        }
    }

    private void WriteSupplement(XElement element, XmlPlace place, string text, string path)
    {
        _notices.Add(
            path, XmlNoticeCodes.ValueSupplied,
            $"The XML must have '{place.Definition.Name}' here and the record does not; it says {NoticeList.Show(text)}, as the "
                + "server would.",
            text);
        WriteText(element, place, text, path);
        if (text.Length == 0 && place.Attribute is null)
            Find(element, place.Element!);
    }

    /// <summary>
    /// The scheme of a funder's identifier stands on the identifier, and that may not be there without its type.
    /// </summary>
    private bool HasCarrier(XElement parent, XmlPlace place, string path)
    {
        if (!ReferenceEquals(place.Definition, FunderScheme) || parent.Element(XmlNames.Kernel4 + "funderIdentifier") is not null)
            return true;
        Refuse(path, "belongs to funderIdentifier, which the record does not have");
        return false;
    }

    private static readonly AttributeDefinition FunderScheme = SchemaParts.FundingReference["schemeUri"];

    private void CheckPlace(ObjectDefinition part, JsonProperty property, JsonElement owner, string path)
    {
        if (!part.TryGet(property.Name, out var definition))
            Refuse(path, "is not a key of this version of the schema");
        else if (definition.XmlPath is null && !IsDerived(part, property, owner))
            Refuse(path, "has no place in the XML");
    }

    /// <summary>
    /// XML has no place for the types of other formats. They are not lost where the server would derive the same ones from the resource type.
    /// </summary>
    private static bool IsDerived(ObjectDefinition part, JsonProperty property, JsonElement owner)
    {
        if (!ReferenceEquals(part, SchemaParts.Types))
            return false;
        var derived = ResourceTypeDerivation.Derive(OwnText("resourceTypeGeneral"), OwnText("resourceType"));
        var expected = property.Name switch
        {
            "schemaOrg" => derived.SchemaOrg,
            "citeproc" => derived.Citeproc,
            "bibtex" => derived.Bibtex,
            "ris" => derived.Ris,
            _ => null,
        };
        return string.Equals(TextOf(property.Value), expected, StringComparison.Ordinal);

        string? OwnText(string key) => owner.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }

    private void Refuse(string path, string why)
        => _notices.Add(
            path, XmlNoticeCodes.NoPlaceInXml,
            $"'{PrintableText.Of(path[(path.LastIndexOf('.') + 1)..])}' {why}; it is left out of the XML.");

    private static XElement Find(XElement parent, string name) => parent.Element(XmlNames.Kernel4 + name) ?? Add(parent, name);

    private static bool SaysNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => value.EnumerateObject().All(static property => SaysNothing(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(SaysNothing),
        _ => false,
    };

    private static bool IsEmpty(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString() is "";

    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

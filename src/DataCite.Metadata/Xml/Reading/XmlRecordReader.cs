using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Makes a record from a <c>resource</c> element.</summary>
internal static class XmlRecordReader
{
    private static readonly XmlLayout Layout = XmlLayout.Of(MetadataSchema.Record);

    public static XmlReadResult Read(XElement resource, CancellationToken stop)
    {
        var version = FindVersion(resource);
        var warnings = new XmlWarnings();
        KernelUpgrade.Apply(resource, version, warnings);

        var reader = new XmlObjectReader(warnings, stop);
        var attributes = new JsonObject();
        foreach (var place in Layout.Places)
        {
            if (ReadAttribute(reader, warnings, resource, place) is { } value)
                attributes[place.Definition.Name] = value;
        }

        reader.CheckAttributes(resource, static _ => false);
        reader.CheckText(resource);
        CheckElements(reader, resource);

        var record = DoiRecord.ParseOwned(Encoding.UTF8.GetBytes(attributes.ToJsonString())).CopyMetadata();
        record.SchemaVersion = MetadataSchema.Namespace;
        return new XmlReadResult(record, version is null ? null : "kernel-" + version, warnings.All);
    }

    private static string? FindVersion(XElement resource)
    {
        var position = resource.Annotation<XmlPosition>();
        var version = XmlNames.KernelVersion(resource.Name.Namespace);
        if (resource.Name.LocalName != "resource")
        {
            var isInside = resource.Descendants().Any(static inner => inner.Name.LocalName == "resource" && XmlNames.KernelVersion(inner.Name.Namespace) is not null);
            throw new MetadataFormatException(
                $"the XML begins with '{PrintableText.Of(resource.Name.LocalName)}'; DataCite XML begins with 'resource'"
                    + (isInside ? ", which is inside of it: give that element alone" : string.Empty),
                position!.Line, position.Column);
        }

        if (version is null && resource.Name.Namespace != XNamespace.None)
        {
            throw new MetadataFormatException(
                $"the namespace '{PrintableText.Of(resource.Name.NamespaceName)}' is not a namespace of DataCite; known are kernel-2, kernel-3 "
                    + $"and kernel-4, such as {MetadataSchema.Namespace}",
                position!.Line, position.Column);
        }

        return version;
    }

    private static JsonNode? ReadAttribute(XmlObjectReader reader, XmlWarnings warnings, XElement resource, XmlPlace place)
    {
        var name = place.Definition.Name;
        if (place.Definition.Role is not AttributeRole.Metadata)
            return name == "doi" ? ReadIdentifier(reader, warnings, resource, place) : null;
        if (place.Definition.Shape is not ValueShape.Year)
            return reader.ReadPlace(resource, place, name);
        if (reader.ReadText(resource, place) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return JsonValue.Create(year);
        warnings.Unusable(XmlObjectReader.Find(resource, place), name, text, "a year");
        return null;
    }

    private static JsonValue? ReadIdentifier(XmlObjectReader reader, XmlWarnings warnings, XElement resource, XmlPlace place)
    {
        var text = reader.ReadText(resource, place);
        // Standard values for what is not known yet, and what is never to be known: (:tba), (:unav) …
        if (text is null || text.StartsWith("(:", StringComparison.Ordinal) || text.StartsWith(':'))
            return null;
        if (DoiName.TryParse(text, out var name, out var problem))
            return JsonValue.Create(name.Value);
        warnings.Unusable(XmlObjectReader.Find(resource, place), "doi", text, $"a DOI name ({problem})");
        return null;
    }

    private static void CheckElements(XmlObjectReader reader, XElement resource)
    {
        foreach (var type in resource.Elements().Where(static e => e.Name.LocalName == "identifier").Select(static e => e.Attribute("identifierType")))
            type?.Remove();
        reader.CheckElements(resource, Layout);
    }
}

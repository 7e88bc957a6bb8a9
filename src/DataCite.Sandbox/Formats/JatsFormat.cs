using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>A JATS element-citation.</summary>
internal static class JatsFormat
{
    private const string Journal = "journal";
    private const string Data = "data";
    private const string Chapter = "chapter";

    private static readonly Dictionary<string, string> PublicationTypesByResourceType = new()
    {
        ["Proceedings"] = "working-paper", ["ProceedingsArticle"] = "working-paper", ["Dataset"] = Data, ["Report"] = "report",
        ["ReportSeries"] = "report", ["JournalArticle"] = Journal, ["Journal"] = Journal, ["JournalIssue"] = Journal,
        ["JournalVolume"] = Journal, ["Standard"] = "standard", ["StandardSeries"] = "standard", ["Book"] = "book", ["EditedBook"] = "book",
        ["Monograph"] = "book", ["ReferenceBook"] = "book", ["BookSeries"] = "book", ["BookSet"] = "book", ["BookTrack"] = "book",
        ["BookChapter"] = Chapter, ["BookPart"] = Chapter, ["BookSection"] = Chapter,
    };

    private static readonly Dictionary<string, string> PublicationTypesBySchemaOrg = new()
    {
        ["Article"] = Journal, ["ScholarlyArticle"] = Journal, ["PublicationIssue"] = Journal, ["Book"] = "book", ["DataCatalog"] = Data,
        ["Dataset"] = Data, ["SoftwareSourceCode"] = "software", ["WebSite"] = "website",
    };

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    /// <summary>The XML document.</summary>
    public static string Write(DoiMetadata doi)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            var type = PublicationTypesByResourceType.GetValueOrDefault(doi.Type("resourceType") ?? string.Empty)
                ?? PublicationTypesBySchemaOrg.GetValueOrDefault(doi.Type("schemaOrg") ?? string.Empty);
            xml.WriteStartElement("element-citation");
            if (type is not null)
                xml.WriteAttributeString("publication-type", type);
            WritePeople(xml, "author", doi.Items("creators"));
            WritePeople(xml, "editor", doi.Items("contributors"));
            WriteTitles(xml, doi, type);
            WritePublisher(xml, doi, type);
            WriteDate(xml, doi);
            WriteText(xml, "volume", doi.Container.Text("volume"));
            WriteText(xml, "issue", doi.Container.Text("issue"));
            WriteText(xml, "fpage", doi.Container.Text("firstPage"));
            WriteText(xml, "lpage", doi.Container.Text("lastPage"));
            WriteText(xml, "version", doi.Text("version"));
            xml.WriteStartElement("pub-id");
            xml.WriteAttributeString("pub-id-type", "doi");
            xml.WriteString(doi.Doi);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WritePeople(XmlWriter xml, string kind, IEnumerable<JsonElement> people)
    {
        var started = false;
        foreach (var person in people)
        {
            if (!started)
            {
                xml.WriteStartElement("person-group");
                xml.WriteAttributeString("person-group-type", kind);
                started = true;
            }

            xml.WriteStartElement("name");
            WriteText(xml, "surname", person.Text("familyName"));
            WriteText(xml, "given-names", person.Text("givenName"));
            xml.WriteEndElement();
        }

        if (started)
            xml.WriteEndElement();
    }

    private static void WriteTitles(XmlWriter xml, DoiMetadata doi, string? type)
    {
        var (element, source) = type switch
        {
            Data => ("data-title", doi.Container.Text("title") ?? doi.PublisherName),
            Journal => ("article-title", doi.Container.Text("title") ?? doi.PublisherName),
            Chapter => ("chapter-title", doi.PublisherName),
            _ => (null, doi.Title),
        };
        if (element is not null)
            xml.WriteElementString(element, Clean(doi.Title));
        xml.WriteElementString("source", Clean(source));
    }

    private static void WritePublisher(XmlWriter xml, DoiMetadata doi, string? type)
    {
        if (type == Data || doi.PublisherName is not { Length: > 0 } name)
            return;
        xml.WriteStartElement("publisher-name");
        if (doi.Attribute("publisher").Text("lang") is { } lang)
            xml.WriteAttributeString("xml", "lang", null, Clean(lang));
        xml.WriteString(Clean(name));
        xml.WriteEndElement();
    }

    private static void WriteDate(XmlWriter xml, DoiMetadata doi)
    {
        var issued = doi.Date("Issued");
        var parts = issued is null ? [] : CiteprocJson.DateNumbers(issued).ToArray();
        xml.WriteStartElement("year");
        xml.WriteAttributeString("iso-8601-date", Clean(issued));
        if (parts.Length > 0)
            xml.WriteString(parts[0].ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        WriteText(xml, "month", parts.Length > 1 ? parts[1].ToString("00", CultureInfo.InvariantCulture) : null);
        WriteText(xml, "day", parts.Length > 2 ? parts[2].ToString("00", CultureInfo.InvariantCulture) : null);
    }

    private static void WriteText(XmlWriter xml, string element, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            xml.WriteElementString(element, Clean(text));
    }

    // Metadata may hold characters that no XML document can.
    private static string Clean(string? text)
        => string.IsNullOrEmpty(text) || text.All(XmlConvert.IsXmlChar) ? text ?? string.Empty : PrintableXml(text);

    private static string PrintableXml(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}

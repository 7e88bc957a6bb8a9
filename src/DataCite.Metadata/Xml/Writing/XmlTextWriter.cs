using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Puts texts into elements and attributes, as XML can hold them.</summary>
internal sealed class XmlTextWriter(NoticeList notices)
{
    private const string LineBreak = "<br>";
    private static readonly AttributeDefinition Description = SchemaParts.Description["description"];

    /// <summary>Whether the type of a place takes the text; what it refuses is named.</summary>
    public bool CanHold(string text, AttributeDefinition definition, string path)
    {
        var problem = definition.Format switch
        {
            TextFormat.LanguageTag when !XmlValues.IsLanguage(text) => "a language tag, such as 'en' or 'pt-BR'",
            _ when definition.IsXsdUri && !XmlValues.IsAnyUri(text) => "an address",
            _ => null,
        };
        if (problem is null)
            return true;
        notices.Add(path, XmlNoticeCodes.ValueNotInXml, $"The XML needs {problem} here. {NoticeList.Show(text)} is left out.", text);
        return false;
    }

    public void WriteAttribute(Func<XElement> element, string name, string text, AttributeDefinition definition, string path)
    {
        if (CanHold(text, definition, path))
            element().SetAttributeValue(XmlNames.Attribute(name), Prepare(text, path));
    }

    public void WriteElement(XElement element, string text, AttributeDefinition definition, string path)
    {
        var prepared = Prepare(text, path);
        if (definition.Format == TextFormat.Date && text.Length > 0 && !EdtfDate.IsReadByServer(prepared))
            notices.Add(path, FindingCodes.DateNotRead, EdtfDate.WhyNotRead(text), text);
        // A break is an element in the XML and <br> in the JSON, in descriptions and nowhere else. Where the text begins with one it
        // stays text: an indenting writer would take the element for structure.
        if (!ReferenceEquals(definition, Description) || prepared.StartsWith(LineBreak, StringComparison.Ordinal))
        {
            element.Add(prepared);
            return;
        }

        var lines = prepared.Split(LineBreak);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                element.Add(new XElement(XmlNames.Kernel4 + "br"));
            element.Add(lines[i]);
        }
    }

    private string Prepare(string text, string path)
    {
        var sanitized = XmlValues.Sanitize(text);
        if (!ReferenceEquals(sanitized, text))
        {
            notices.Add(
                path, XmlNoticeCodes.CharacterReplaced,
                "The text contains control characters or half characters, which are not possible in XML. They are replaced or removed.", text);
        }

        if (sanitized.Length > 0 && (IsWhiteSpace(sanitized[0]) || IsWhiteSpace(sanitized[^1])))
        {
            notices.Add(
                path, XmlNoticeCodes.WhiteSpaceNotKept,
                "The text begins or ends with white space; readers of the XML will take that for layout and drop it.",
                text, FindingSeverity.Information);
        }

        return sanitized;
    }

    private static bool IsWhiteSpace(char c) => XmlValues.WhiteSpace.AsSpan().Contains(c);
}

using System.Text;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Takes texts out of XML. White space around a text is layout.</summary>
internal static class XmlTexts
{
    /// <summary>The text of an element, null when there is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="skipped">Called for every element inside that is not a line break; its text is taken, its mark-up is not.</param>
    public static string? Of(XElement element, Action<XElement> skipped)
    {
        if (!element.HasElements)
            return Trim(element.Value);
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText content)
                text.Append(content.Value);
            else if (node is XElement { Name.LocalName: "br" })
                text.Append("<br>");
            else if (node is XElement other)
                skipped(other);
        }

        return Trim(text.ToString());
    }

    /// <summary>The text of an attribute, null when there is none.</summary>
    public static string? Of(XAttribute? attribute) => attribute is null ? null : Trim(attribute.Value);

    private static string? Trim(string text)
    {
        var trimmed = text.Trim(XmlValues.WhiteSpace);
        return trimmed.Length == 0 ? null : trimmed;
    }
}

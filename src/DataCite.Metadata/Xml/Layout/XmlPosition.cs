using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Where in the XML an element begins; both counted from 1.</summary>
internal sealed record XmlPosition(int Line, int Column)
{
    /// <summary>The line of an element, of its parent where an upgrade has made it; 0 when it is not known.</summary>
    public static int LineOf(XElement element)
        => element.AncestorsAndSelf().Select(static e => e.Annotation<XmlPosition>()).FirstOrDefault(static p => p is not null)?.Line ?? 0;
}

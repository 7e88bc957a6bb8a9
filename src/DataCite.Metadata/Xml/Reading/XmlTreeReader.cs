using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Loads XML from strangers: no document types, no entities, nothing fetched from anywhere, and limits on depth and number of elements, so
/// that a hostile file costs an error message and not the memory of the machine.
/// </summary>
internal static class XmlTreeReader
{
    // A record is eight elements deep; one with five thousand creators has a hundred thousand elements.
    private const int MaxDepth = 64;
    private const int MaxElements = 500_000;

    // The schema knows eight at most, and some files declare a dozen namespaces. Adding one looks at all that are there.
    private const int MaxAttributes = 64;

    public static XElement Read(Func<XmlReaderSettings, XmlReader> open, CancellationToken stop)
    {
        try
        {
            using var reader = open(new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = XmlLayout.MaxLength,
                CheckCharacters = true,
            });
            return Load(reader, stop);
        }
        catch (XmlException e)
        {
            throw new MetadataFormatException(Explain(e), e.LineNumber, e.LinePosition, e);
        }
        catch (DecoderFallbackException e)
        {
            throw new MetadataFormatException("the XML declares UTF-16 and is neither that nor UTF-8; save it as UTF-8", 0, 0, e);
        }
    }

    public static MetadataFormatException TooLong()
        => new($"the XML is longer than {XmlLayout.MaxLength / 1048576} MiB; the server takes no more", 0, 0);

    private static XElement Load(XmlReader reader, CancellationToken stop)
    {
        var position = (IXmlLineInfo)reader;
        XElement? root = null;
        XElement? current = null;
        var count = 0;
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > MaxElements || reader.Depth >= MaxDepth)
                        throw new MetadataFormatException(
                            "there are more elements than any record has", position.LineNumber, position.LinePosition);
                    var element = ReadStart(reader, position);
                    current?.Add(element);
                    root ??= element;
                    current = element.Annotation<IsEmpty>() is null ? element : current;
                    break;
                case XmlNodeType.EndElement:
                    current = current!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root!;
    }

    private static XElement ReadStart(XmlReader reader, IXmlLineInfo position)
    {
        if (reader.AttributeCount > MaxAttributes)
        {
            throw new MetadataFormatException(
                $"the element '{XmlWarnings.Show(reader.LocalName)}' has more than {MaxAttributes} attributes, which no record has", position.LineNumber, position.LinePosition);
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        element.AddAnnotation(new XmlPosition(position.LineNumber, position.LinePosition));
        if (reader.IsEmptyElement)
            element.AddAnnotation(IsEmpty.Mark);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        }

        return element;
    }

    private static string Explain(XmlException e)
    {
        var message = e.Message;
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var problem = end > 0 ? message[..end] : message;
        return message.Contains("DTD", StringComparison.Ordinal)
            ? "the XML has a document type (DOCTYPE), which is refused: it could name files or grow without end; remove it"
            : "not well-formed XML: " + PrintableText.Of(problem);
    }

    /// <summary>Marks an element that was written as <c>&lt;x/&gt;</c> and has no end of its own.</summary>
    private sealed class IsEmpty
    {
        public static readonly IsEmpty Mark = new();
    }
}

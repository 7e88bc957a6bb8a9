using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>Validates against the XSD that DataCite publishes; skips the running test where that is missing.</summary>
internal static class OfficialXsd
{
    private const string File = $"schema/kernel-{MetadataSchema.Version}/metadata.xsd";

    private static readonly Lock Gate = new();
    private static XmlSchemaSet? _schemas;

    /// <summary>Whether the XSD is there.</summary>
    public static bool IsHere => SharedFolder.Find(File) is not null;

    /// <summary>What the XSD has to say against the XML; empty when it is valid.</summary>
    public static List<string> Validate(string xml)
    {
        var problems = new List<string>();
        var document = XDocument.Parse(xml);
        document.Validate(Schemas(), (_, e) => problems.Add(e.Message));
        if (document.Root!.Name.NamespaceName != MetadataSchema.Namespace)
            problems.Add($"the root element is {document.Root.Name}");
        return problems;
    }

    private static XmlSchemaSet Schemas()
    {
        var path = SharedFolder.Require(File);
        lock (Gate)
        {
            if (_schemas is null)
            {
                var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
                using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
                schemas.Add(MetadataSchema.Namespace, reader);
                schemas.Compile();
                _schemas = schemas;
            }

            return _schemas;
        }
    }
}

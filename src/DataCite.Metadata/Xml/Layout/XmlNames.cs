using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Names and namespaces of DataCite XML.</summary>
internal static partial class XmlNames
{
    public static readonly XNamespace Kernel4 = MetadataSchema.Namespace;
    public static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What XML writes for a DOI that is still to be assigned; the server puts the name in.</summary>
    public const string ToBeAssigned = "(:tba)";

    /// <summary>The name of an attribute as the schema writes it: <c>xml:lang</c>, else in no namespace.</summary>
    public static XName Attribute(string name)
        => name.StartsWith("xml:", StringComparison.Ordinal) ? XNamespace.Xml + name[4..] : name;

    /// <summary>An attribute's name as the schema writes it, or null when it belongs to XML itself or to XML Schema.</summary>
    public static string? Of(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace == SchemaInstance)
            return null;
        return attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName
            : attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName
            : attribute.Name.ToString();
    }

    /// <summary>The version of a DataCite namespace (<c>2.2</c>, <c>4</c>), or null for any other namespace.</summary>
    public static string? KernelVersion(XNamespace ns)
        => KernelNamespace().Match(ns.NamespaceName) is { Success: true } match ? match.Groups["version"].Value : null;

    /// <summary>The number before the point of a kernel version; 4 where there is none.</summary>
    public static int MajorVersion(string? version)
        => version is null ? 4 : int.Parse(version.AsSpan(0, 1), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^https?://(schema\.)?datacite\.org/(schema|meta)/kernel-(?<version>[234](\.[0-9]+)*)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex KernelNamespace();
}

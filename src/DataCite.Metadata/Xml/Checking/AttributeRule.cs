using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name in XML.</param>
/// <param name="Terms">The values that it may have; null for any.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record AttributeRule(string Name, Vocabulary? Terms = null, bool IsRequired = false)
{
    /// <summary>Whether its value is of the type <c>xs:anyURI</c>.</summary>
    public bool IsUri { get; private init; }

    /// <summary>Whether an attribute is this one. A language is <c>xml:lang</c>; all others are in no namespace.</summary>
    public bool Names(XAttribute attribute)
        => attribute.Name.LocalName == Name && attribute.Name.Namespace == (Name == "lang" ? XNamespace.Xml : XNamespace.None);

    public static AttributeRule Uri(string name) => new(name) { IsUri = true };
}

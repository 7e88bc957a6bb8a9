using DataCite.Metadata;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>How the children of an element may stand.</summary>
internal enum ContentKind
{
    /// <summary>Text, and no children.</summary>
    Text,

    /// <summary>Children in a fixed order.</summary>
    Sequence,

    /// <summary>Every child once at most, in any order.</summary>
    All,

    /// <summary>Any of the children, any number of times.</summary>
    Choice,

    /// <summary>Text with children in it.</summary>
    Mixed,

    /// <summary>Anything; the schema gives no type that the validator knows.</summary>
    Anything,
}

/// <summary>What the text of an element must be.</summary>
internal enum TextKind
{
    Any,
    NotEmpty,
    Year,
    Language,
    Latitude,
    Longitude,
}

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name in XML.</param>
/// <param name="Terms">The values that it may have; null for any.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record AttributeRule(string Name, Vocabulary? Terms = null, bool IsRequired = false)
{
    /// <summary>Whether its value is of the type <c>xs:anyURI</c>.</summary>
    public bool IsUri { get; private init; }

    /// <summary>Its namespace; empty for none.</summary>
    public string Namespace { get; private init; } = string.Empty;

    /// <summary>The attribute <c>xml:lang</c>.</summary>
    public static AttributeRule XmlLang { get; } = new("lang") { Namespace = System.Xml.Linq.XNamespace.Xml.NamespaceName };

    public static AttributeRule Uri(string name) => new(name) { IsUri = true };

    /// <summary>Whether an attribute of a document is this one.</summary>
    public bool Names(System.Xml.Linq.XName name) => name.LocalName == Name && name.NamespaceName == Namespace;
}

/// <summary>A child of an element, and how often it may be there.</summary>
internal sealed record ChildRule(string Name, ElementRule Rule, int Least = 0, int Most = 1)
{
    public static ChildRule Many(string name, ElementRule rule, int least = 0) => new(name, rule, least, int.MaxValue);
}

/// <summary>What the schema says of one element.</summary>
internal sealed class ElementRule
{
    public ContentKind Content { get; private init; }

    public TextKind TextKind { get; private init; }

    public IReadOnlyList<ChildRule> Children { get; private init; } = [];

    public IReadOnlyList<AttributeRule> Attributes { get; private init; } = [];

    public static ElementRule Anything { get; } = new() { Content = ContentKind.Anything };

    public static ElementRule Text(params AttributeRule[] attributes) => TextOf(TextKind.Any, attributes);

    public static ElementRule TextOf(TextKind kind, params AttributeRule[] attributes)
        => new() { Content = ContentKind.Text, TextKind = kind, Attributes = attributes };

    public static ElementRule Of(ContentKind content, params ChildRule[] children) => new() { Content = content, Children = children };

    /// <summary>The same with attributes.</summary>
    public ElementRule With(params AttributeRule[] attributes)
        => new() { Content = Content, TextKind = TextKind, Children = Children, Attributes = attributes };
}

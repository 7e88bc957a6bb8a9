using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DataCite.Metadata;

/// <summary>How an object of the schema looks in XML: its places, and which elements and attributes it knows.</summary>
internal sealed class XmlLayout
{
    /// <summary>The longest XML that the server takes, in characters or bytes.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    private static readonly ConditionalWeakTable<ObjectDefinition, XmlLayout> Known = [];

    private readonly FrozenDictionary<string, FrozenSet<string>> _attributes;

    private XmlLayout(ObjectDefinition definition)
    {
        Places = [.. definition.Attributes.Where(static a => a.XmlPath is not null).Select(XmlPlace.Of)];
        _attributes = Places.Where(static p => p.Attribute is not null && p.Element is not null)
            .GroupBy(static p => p.Element!, static p => p.Attribute!, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        OwnAttributes = Places.Where(static p => p.Element is null && p.Attribute is not null).Select(static p => p.Attribute!)
            .ToFrozenSet(StringComparer.Ordinal);
        Elements = Places.Select(static p => p.Wrapper ?? p.Element).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        HasOwnText = Places.Any(static p => p.Element is null && p.Attribute is null);
    }

    /// <summary>The keys with a place in the XML, in the order of the schema, which is also the order that the XSD prescribes.</summary>
    public ImmutableArray<XmlPlace> Places { get; }

    /// <summary>The attributes of the object's own element.</summary>
    public FrozenSet<string> OwnAttributes { get; }

    /// <summary>The elements directly below the object's own.</summary>
    public FrozenSet<string> Elements { get; }

    /// <summary>Whether the object's own element holds text.</summary>
    public bool HasOwnText { get; }

    public static XmlLayout Of(ObjectDefinition definition) => Known.GetValue(definition, static d => new XmlLayout(d));

    /// <summary>The attributes that an element below the object's own may have; null when it has none.</summary>
    public FrozenSet<string>? AttributesOf(string element) => _attributes.GetValueOrDefault(element);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The keys that an object of the schema may hold. The server drops every other key and reports no error.</summary>
internal sealed class ObjectDefinition
{
    private readonly FrozenDictionary<string, int> _byName;
    private readonly ImmutableArray<byte[]> _utf8Names;

    /// <summary>Defines an object.</summary>
    /// <param name="name">What one of it is called: <c>creator</c>.</param>
    /// <param name="attributes">Its keys, in the order in which the server writes them; the first is the main one.</param>
    public ObjectDefinition(string name, params ReadOnlySpan<AttributeDefinition> attributes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Attributes = [.. attributes];
        _utf8Names = [.. Attributes.Select(attribute => Encoding.UTF8.GetBytes(attribute.Name))];
        _byName = Enumerable.Range(0, Attributes.Length).ToFrozenDictionary(index => Attributes[index].Name, StringComparer.Ordinal);
    }

    /// <summary>What one of it is called.</summary>
    public string Name { get; }

    /// <summary>The keys, in the order in which the server writes them.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; }

    /// <summary>The names of the keys.</summary>
    public IEnumerable<string> Names => Attributes.Select(attribute => attribute.Name);

    /// <summary>The key of that name.</summary>
    /// <exception cref="KeyNotFoundException">The object has no such key.</exception>
    public AttributeDefinition this[string name] => Attributes[_byName[name]];

    /// <summary>Finds a key by its name; case counts, as it does to the server.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out AttributeDefinition? attribute)
    {
        attribute = _byName.TryGetValue(name, out var index) ? Attributes[index] : null;
        return attribute is not null;
    }

    /// <summary>The position of a key in <see cref="Attributes"/>, or -1 when there is none of that name.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out var index) ? index : -1;

    /// <summary>
    /// The position of a property's key, or -1. Servers and programs write keys in one order, so the one after the last is tried first,
    /// which needs no string.
    /// </summary>
    /// <param name="property">The property.</param>
    /// <param name="likely">The position at which the key probably is.</param>
    /// <param name="name">The name of the key.</param>
    internal int IndexOf(JsonProperty property, int likely, out string name)
    {
        if (likely < Attributes.Length && property.NameEquals(_utf8Names[likely]))
        {
            name = Attributes[likely].Name;
            return likely;
        }

        name = JsonText.ReadName(property);
        return IndexOf(name);
    }

    /// <summary>The key that a mistyped name, or the name of another schema, most likely stands for; null when none is near.</summary>
    public string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return KeySynonyms.Find(this, name) ?? EditDistance.FindNearest(name, Names);
    }

    /// <summary>What one of it is called.</summary>
    public override string ToString() => Name;
}

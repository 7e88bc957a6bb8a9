using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataCite.Metadata;

/// <summary>The keys that an object of the schema may hold. The server drops every other key without a word (T16).</summary>
public sealed class ObjectDefinition
{
    private readonly FrozenDictionary<string, AttributeDefinition> _byName;

    /// <summary>Defines an object.</summary>
    /// <param name="name">What one of it is called: <c>creator</c>.</param>
    /// <param name="attributes">Its keys, in the order in which the server writes them; the first is the main one.</param>
    public ObjectDefinition(string name, params ReadOnlySpan<AttributeDefinition> attributes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Attributes = [.. attributes];
        _byName = Attributes.ToFrozenDictionary(attribute => attribute.Name, StringComparer.Ordinal);
    }

    /// <summary>What one of it is called.</summary>
    public string Name { get; }

    /// <summary>The keys, in the order in which the server writes them.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; }

    /// <summary>The names of the keys.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The key of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public AttributeDefinition this[string name] => _byName[name];

    /// <summary>Finds a key by its name; case counts, as it does to the server.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out AttributeDefinition? attribute) => _byName.TryGetValue(name, out attribute);

    /// <summary>The key that a mistyped name most likely stands for, or null when none is near.</summary>
    public string? Nearest(string name) => EditDistance.FindNearest(name, Attributes.Select(attribute => attribute.Name));

    /// <summary>What one of it is called.</summary>
    public override string ToString() => Name;
}

using System.Collections.Concurrent;
using System.Reflection;

namespace DataCite.PowerShell.Views;

/// <summary>The public properties of a type, in the order in which views show them, and by name whatever its case.</summary>
internal sealed class ShownType
{
    private static readonly ConcurrentDictionary<Type, ShownType> Known = [];

    private readonly Dictionary<string, ShownProperty> _byName;

    private ShownType(Type type)
    {
        Properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            // Of a property that a derived type declares anew, the derived one comes first.
            .DistinctBy(static property => property.Name)
            .Select(static property => new ShownProperty(property))];
        _byName = Properties.ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ShownProperty> Properties { get; }

    public static ShownType Of(Type type) => Known.GetOrAdd(type, static type => new ShownType(type));

    public ShownProperty? Find(string name) => _byName.GetValueOrDefault(name);
}

using System.Collections.Concurrent;
using System.Reflection;
using DataCite.Metadata;

namespace DataCite.PowerShell.Shown;

/// <summary>
/// The properties of a type, in the order in which views show them, and by name whatever its case. Some are found by their name only:
/// whatever shows, exports or stores all properties of a record is after metadata.
/// </summary>
internal sealed class ShownType
{
    private static readonly string[] Unlisted = ["Relationships", "ChangedAttributes", "AdditionalProperties"];

    private static readonly ConcurrentDictionary<Type, ShownType> Known = [];

    private readonly Dictionary<string, ShownProperty> _byName;

    private ShownType(Type type)
    {
        var all = type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(static property => property.GetMethod is not null && property.GetIndexParameters().Length == 0)
            .Where(static property => property.GetMethod!.IsPublic || Unlisted.Contains(property.Name))
            // When a derived type declares a property again, the derived one comes first.
            .DistinctBy(static property => property.Name)
            .Select(static property => (IsListed: property.GetMethod!.IsPublic && !IsEvent(property), Shown: new ShownProperty(property)))
            .ToArray();
        Properties = [.. all.Where(static property => property.IsListed).Select(static property => property.Shown)];
        _byName = all.ToDictionary(static property => property.Shown.Name, static property => property.Shown, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ShownProperty> Properties { get; }

    public static ShownType Of(Type type) => Known.GetOrAdd(type, static type => new ShownType(type));

    public ShownProperty? Find(string name) => _byName.GetValueOrDefault(name);

    // Says something of payloads alone, never of a record that came from the server.
    private static bool IsEvent(PropertyInfo property) => property.Name == nameof(DoiRecord.Event) && property.DeclaringType == typeof(DoiRecord);
}

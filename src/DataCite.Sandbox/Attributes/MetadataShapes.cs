using System.Collections.Frozen;
using DataCite.Metadata;

namespace DataCite.Sandbox.Attributes;

/// <summary>The attributes that a payload may carry, and what the server keeps of each: what the schema has a place for.</summary>
internal static class MetadataShapes
{
    /// <summary>The metadata attributes, by their name in JSON.</summary>
    public static FrozenDictionary<string, (DoiAttribute Attribute, Shape Shape)> Metadata { get; } = MetadataSchema.Record.Attributes
        .Where(static attribute => attribute.Role is AttributeRole.Metadata or AttributeRole.Computed)
        // The other spelling of identifiers, as which it is stored.
        .Where(static attribute => attribute.Name != "alternateIdentifiers")
        .ToFrozenDictionary(
            static attribute => attribute.Name,
            static attribute => (Enum.Parse<DoiAttribute>(attribute.Name, ignoreCase: true), Shape.Of(attribute)),
            StringComparer.Ordinal);
}

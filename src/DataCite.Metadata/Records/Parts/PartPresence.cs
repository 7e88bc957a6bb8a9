using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace DataCite.Metadata;

/// <summary>
/// Makes a part write back the keys it was read with: an explicit null stays an explicit null and an empty list an empty list. A key that
/// was not there is not added. The server sends all three.
/// </summary>
internal static class PartPresence
{
    public static void Preserve(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(MetadataPart)))
            return;

        var index = 0;
        foreach (var property in info.Properties)
        {
            if (!property.IsExtensionData)
                Preserve(property, index++);
        }
    }

    private static void Preserve(JsonPropertyInfo property, int index)
    {
        var get = property.Get ?? throw new InvalidOperationException($"{property.Name} cannot be read.");
        var set = property.Set ?? throw new InvalidOperationException($"{property.Name} cannot be set.");
        var isList = property.PropertyType.IsAssignableTo(typeof(IList));

        property.Set = (part, value) =>
        {
            ((MetadataPart)part).RememberRead(index, asNull: value is null);
            if (value is not null || !isList)
                set(part, value);
        };
        property.Get = part => get(part) switch
        {
            IList { Count: 0 } when ((MetadataPart)part).WasReadAsNull(index) => null,
            var value => value,
        };
        property.ShouldSerialize = (part, value) => value switch
        {
            null => ((MetadataPart)part).WasReadAsNull(index),
            IList { Count: 0 } => ((MetadataPart)part).WasRead(index),
            _ => true,
        };
    }
}

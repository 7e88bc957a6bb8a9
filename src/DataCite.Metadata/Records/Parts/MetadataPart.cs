using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>
/// One object inside a metadata record: a creator, a title, a funding reference. Keys that this version does not know, and keys that
/// were there with the value null, are kept and written back.
/// </summary>
public abstract class MetadataPart
{
    private ulong _read;
    private ulong _readAsNull;

    // Public as an extension: see PartOrigin.
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal void RememberRead(int property, bool asNull)
    {
        var bit = 1UL << property;
        _read |= bit;
        if (asNull)
            _readAsNull |= bit;
    }

    internal bool WasRead(int property) => (_read & (1UL << property)) != 0;

    internal bool WasReadAsNull(int property) => (_readAsNull & (1UL << property)) != 0;
}

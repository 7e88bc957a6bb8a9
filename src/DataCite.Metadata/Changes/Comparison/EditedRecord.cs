using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>A record with other values in some of its attributes.</summary>
internal static class EditedRecord
{
    /// <summary>The record with the attributes; one that is null is empty.</summary>
    /// <param name="record">The record.</param>
    /// <param name="attributes">The attributes to be replaced, in their comparable form.</param>
    public static DoiRecord Of(DoiRecord record, JsonObject attributes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            record.WriteResource(writer);
        var resource = (JsonObject)JsonNode.Parse(buffer.WrittenSpan)!;
        var all = (JsonObject)resource["attributes"]!;
        foreach (var (name, value) in attributes)
        {
            all[name] = value?.DeepClone() ?? (ComparableRecord.Find(name) is { IsList: true } ? new JsonArray() : null);
            if (name is "alternateIdentifiers")
                all.Remove("identifiers");
        }

        return DoiRecord.ParseOwned(Encoding.UTF8.GetBytes(resource.ToJsonString(MetadataJson.Options)));
    }
}

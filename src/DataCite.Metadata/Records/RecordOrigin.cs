using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// What a record says about where it comes from. Extensions, since what writes objects by their properties (ConvertTo-Json for one) would
/// write these as well, and they are not metadata.
/// </summary>
public static class RecordOrigin
{
    extension(DoiRecord record)
    {
        /// <summary>The names of the attributes whose value differs from what was read, in the order of the API.</summary>
        public IReadOnlyList<string> ChangedAttributes => record.ChangedAttributes;

        /// <summary>The JSON:API relationships of the resource, or null.</summary>
        public JsonElement? Relationships => record.Relationships;

        /// <summary>Attributes that this version does not know. The server ignores them.</summary>
        public IDictionary<string, JsonElement> AdditionalProperties => record.AdditionalProperties;
    }
}

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>What a part of a record keeps beside its metadata. An extension, for the reason that <see cref="RecordOrigin"/> gives.</summary>
internal static class PartOrigin
{
    extension(MetadataPart part)
    {
        /// <summary>The keys that are not part of the schema this version knows; null when there are none. The server drops them.</summary>
        public IDictionary<string, JsonElement>? AdditionalProperties
        {
            get => part.AdditionalProperties;
            set => part.AdditionalProperties = value;
        }
    }
}

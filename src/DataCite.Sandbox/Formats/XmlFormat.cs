using System.Buffers;
using System.Text;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Sandbox.Formats;

/// <summary>DataCite XML.</summary>
internal static class XmlFormat
{
    /// <summary>The XML that is stored, or what the metadata are as XML; nothing for a draft without metadata.</summary>
    public static string Write(DoiMetadata doi)
    {
        if (doi.Text("xml") is { Length: > 0 } stored)
            return Encoding.UTF8.GetString(Convert.FromBase64String(stored));
        return doi.Items("titles").Any() || doi.Items("creators").Any() ? DataCiteXml.Write(Record(doi)).Xml : string.Empty;
    }

    // With the name in upper case, as the server writes it into all XML (facts §2.7).
    private static DoiRecord Record(DoiMetadata doi)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("doi", doi.Doi);
            foreach (var attribute in MetadataSchema.MetadataAttributes)
            {
                var value = doi.Attribute(attribute.Name);
                if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                    continue;
                writer.WritePropertyName(attribute.Name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return DoiRecord.ParseOwned(json.WrittenMemory);
    }
}

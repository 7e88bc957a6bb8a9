using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A header of the table, ready to be written many times.</summary>
internal sealed class CsvPlainHeader(string name)
{
    public string Name { get; } = name;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name, MetadataJson.Encoder);
}

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Where one property of an attributes object stands in its JSON.</summary>
internal readonly record struct AttributeSpan(RecordAttribute? Attribute, int NameStart, int NameLength, int Start, int Length)
{
    public ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> json) => json.Slice(Start, Length);

    public string NameIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.Slice(NameStart, NameLength));
        reader.Read();
        return reader.GetString()!;
    }
}

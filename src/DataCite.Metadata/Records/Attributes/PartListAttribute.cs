using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>A list of objects. A single object counts as a list of one, as it does for the server.</summary>
internal class PartListAttribute<T>(string name) : RecordAttribute<List<T>>(name)
    where T : MetadataPart
{
    private readonly PartListConverter<T> _list = new();

    public override bool IsEmpty(object? value) => value is null or List<T> { Count: 0 };

    protected override List<T> ReadTyped(ref Utf8JsonReader reader) => _list.Read(ref reader, typeof(List<T>), MetadataJson.Options) ?? new ReadableList<T>();

    protected override void WriteTyped(Utf8JsonWriter writer, List<T> value) => _list.Write(writer, value, MetadataJson.Options);
}

using DataCite.Sandbox.Dois.Reading;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Listing;

/// <summary>A relationship of a resource.</summary>
internal sealed record Relation(string Name, string Type, IEnumerable<string> Ids, bool IsSingle = false)
{
    public static Relation One(string name, string type, string id) => new(name, type, [id], IsSingle: true);

    public void Write(Utf8Buffer buffer)
    {
        buffer.AppendString(Name);
        buffer.Append(":{\"data\":"u8);
        if (!IsSingle)
            buffer.Append((byte)'[');
        foreach (var id in Ids)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            buffer.Append("{\"id\":"u8);
            buffer.AppendString(id);
            buffer.Append(",\"type\":"u8);
            buffer.AppendString(Type);
            buffer.Append((byte)'}');
        }

        if (!IsSingle)
            buffer.Append((byte)']');
        buffer.Append((byte)'}');
    }
}

/// <summary>A resource with few attributes, texts first and dates last.</summary>
internal sealed record Resource(
    string Id,
    IReadOnlyList<(string Name, string Value)> Texts,
    IReadOnlyList<(string Name, DateTimeOffset Value)> Dates,
    IReadOnlyList<Relation> Relations)
{
    /// <param name="buffer">Where to.</param>
    /// <param name="type">The resource's type.</param>
    /// <param name="fraction">Dates with <c>.000</c>, as single answers have them.</param>
    public void Write(Utf8Buffer buffer, string type, bool fraction)
    {
        buffer.Append("{\"id\":"u8);
        buffer.AppendString(Id);
        buffer.Append(",\"type\":"u8);
        buffer.AppendString(type);
        buffer.Append(",\"attributes\":{"u8);
        foreach (var (name, value) in Texts.Concat(Dates.Select(date => (date.Name, Timestamps.Text(date.Value, fraction)))))
        {
            if (!buffer.EndsWith((byte)'{'))
                buffer.Append((byte)',');
            buffer.AppendString(name);
            buffer.Append((byte)':');
            buffer.AppendString(value);
        }

        buffer.Append("},\"relationships\":{"u8);
        for (var i = 0; i < Relations.Count; i++)
        {
            if (i > 0)
                buffer.Append((byte)',');
            Relations[i].Write(buffer);
        }

        buffer.Append("}}"u8);
    }
}

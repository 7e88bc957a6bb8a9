using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>A resource with few attributes, texts first and dates last.</summary>
internal sealed record Resource(
    string Id,
    IReadOnlyList<(string Name, string Value)> Texts,
    IReadOnlyList<(string Name, DateTimeOffset Value)> Dates,
    IReadOnlyList<ResourceRelation> Relations)
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

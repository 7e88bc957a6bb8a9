using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>A relationship of a resource.</summary>
internal sealed record ResourceRelation(string Name, string Type, IEnumerable<string> Ids, bool IsSingle = false)
{
    public static ResourceRelation One(string name, string type, string id) => new(name, type, [id], IsSingle: true);

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

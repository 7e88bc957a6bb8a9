using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The <c>links</c> of a list.</summary>
internal static class Links
{
    /// <param name="buffer">Where to.</param>
    /// <param name="self">The request's own address, exactly as it was received.</param>
    /// <param name="next">Absent when null.</param>
    public static void Write(Utf8Buffer buffer, string self, string? next)
    {
        buffer.Append("\"links\":{\"self\":"u8);
        buffer.AppendString(self);
        if (next is not null)
        {
            buffer.Append(",\"next\":"u8);
            buffer.AppendString(next);
        }

        buffer.Append((byte)'}');
    }
}

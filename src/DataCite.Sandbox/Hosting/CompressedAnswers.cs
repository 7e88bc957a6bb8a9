using System.IO.Compression;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Hosting;

/// <summary>
/// Compresses answers, and keeps the last large ones: walking the same list again, as every repeated measurement does, costs no second
/// compression.
/// </summary>
internal sealed class CompressedAnswers
{
    private const int SmallestKept = 64 * 1024;
    private const long MostBytesKept = 128L * 1024 * 1024;

    private readonly object _gate = new();
    private readonly Dictionary<(string Tag, int Length), LinkedListNode<(string Tag, int Length, byte[] Bytes)>> _known = [];
    private readonly LinkedList<(string Tag, int Length, byte[] Bytes)> _order = new();
    private long _bytesKept;

    /// <param name="body">The answer.</param>
    /// <param name="tag">Its entity tag; null for answers without one, which are not kept.</param>
    public ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> body, string? tag)
    {
        if (tag is null || body.Length < SmallestKept)
            return Pack(body);
        lock (_gate)
        {
            if (_known.TryGetValue((tag, body.Length), out var found))
            {
                _order.Remove(found);
                _order.AddFirst(found);
                return found.Value.Bytes;
            }
        }

        var packed = Pack(body);
        Keep(tag, body.Length, packed);
        return packed;
    }

    private static byte[] Pack(ReadOnlyMemory<byte> body)
    {
        using var packed = new Utf8Buffer((body.Length / 4) + 256);
        using (var stream = new GZipStream(new BufferStream(packed), CompressionLevel.Fastest))
            stream.Write(body.Span);
        return packed.ToArray();
    }

    private void Keep(string tag, int length, byte[] packed)
    {
        lock (_gate)
        {
            if (_known.ContainsKey((tag, length)))
                return;
            _known[(tag, length)] = _order.AddFirst((tag, length, packed));
            _bytesKept += packed.Length;
            while (_bytesKept > MostBytesKept && _order.Last is { } oldest)
            {
                _order.RemoveLast();
                _known.Remove((oldest.Value.Tag, oldest.Value.Length));
                _bytesKept -= oldest.Value.Bytes.Length;
            }
        }
    }
}

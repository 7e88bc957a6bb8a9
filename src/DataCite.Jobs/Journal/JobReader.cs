using System.Buffers;

namespace DataCite.Jobs;

/// <summary>Reads the lines of a journal, each with its place in the file.</summary>
internal static class JobReader
{
    private const int BufferSize = 64 * 1024;

    // Most lines are shorter.
    private const int PartSize = 4 * 1024;

    /// <summary>The whole lines, from the beginning. What stands behind the last line break was not written to its end, and is left out.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    public static IEnumerable<(long Offset, ReadOnlyMemory<byte> Line)> Lines(Stream stream)
    {
        var buffer = new ArrayBufferWriter<byte>(BufferSize);
        long offset = 0;
        while (true)
        {
            var read = stream.Read(buffer.GetSpan(BufferSize));
            if (read == 0)
                yield break;
            buffer.Advance(read);
            var rest = buffer.WrittenMemory;
            var begin = 0;
            while (rest.Span[begin..].IndexOf((byte)'\n') is >= 0 and var length)
            {
                yield return (offset + begin, rest.Slice(begin, length));
                begin += length + 1;
            }

            if (begin == 0)
                continue;
            var left = rest[begin..].ToArray();
            offset += begin;
            buffer.ResetWrittenCount();
            buffer.Write(left);
        }
    }

    /// <summary>The line that begins at a place of the file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="offset">Where the line begins.</param>
    public static byte[] LineAt(Stream stream, long offset)
    {
        stream.Position = offset;
        using var line = new MemoryStream();
        Span<byte> part = stackalloc byte[PartSize];
        while (stream.Read(part) is > 0 and var read)
        {
            var length = part[..read].IndexOf((byte)'\n');
            line.Write(part[..(length < 0 ? read : length)]);
            if (length >= 0)
                break;
        }

        return line.ToArray();
    }
}

namespace DataCite.Metadata;

/// <summary>A stream that some bytes follow.</summary>
/// <param name="stream">The stream; it is closed with this one.</param>
/// <param name="following">What is read behind it.</param>
internal sealed class FollowedStream(Stream stream, byte[] following) : ForwardStream
{
    private int _position;

    /// <summary>Whether all of the stream itself was read, and more was asked for.</summary>
    public bool HasEnded { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (!HasEnded && stream.Read(buffer) is var read)
        {
            if (read > 0 || buffer.IsEmpty)
                return read;
            HasEnded = true;
        }

        var rest = following.AsSpan(_position);
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        _position += rest.Length;
        return rest.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}

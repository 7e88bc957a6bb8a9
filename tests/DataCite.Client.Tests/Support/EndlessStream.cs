namespace DataCite.Client.Tests;

/// <summary>A body that begins with a text and then never ends: the same letter again and again.</summary>
internal sealed class EndlessStream(string beginning, char filler) : Stream
{
    private readonly byte[] _beginning = System.Text.Encoding.UTF8.GetBytes(beginning);

    /// <summary>How much was read.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var first = BytesRead < _beginning.Length ? _beginning.AsSpan((int)BytesRead) : default;
        first = first[..Math.Min(first.Length, buffer.Length)];
        first.CopyTo(buffer);
        buffer[first.Length..].Fill((byte)filler);
        BytesRead += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

namespace DataCite.Metadata;

/// <summary>Reads from another stream, which it leaves open, up to a number of bytes.</summary>
internal sealed class LengthLimitedStream(Stream source, long limit, Func<Exception> tooLong) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer) => Count(source.Read(buffer));

    private int Count(int read)
    {
        _read += read;
        return _read <= limit ? read : throw tooLong();
    }
}

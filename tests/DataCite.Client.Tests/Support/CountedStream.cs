namespace DataCite.Client.Tests;

/// <summary>A body that says how much of it was read, also after it is closed.</summary>
internal sealed class CountedStream(byte[] body) : MemoryStream(body)
{
    /// <summary>How much was read.</summary>
    public long BytesRead { get; private set; }

    // A derived memory stream reads by this method, whichever is called.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        BytesRead += read;
        return read;
    }
}

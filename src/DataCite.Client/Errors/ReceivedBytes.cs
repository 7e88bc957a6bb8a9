namespace DataCite.Client;

/// <summary>How many bytes the answers to one request have brought so far, after decompression, all its attempts together.</summary>
internal sealed class ReceivedBytes
{
    /// <summary>The number of bytes.</summary>
    public long Count { get; private set; }

    /// <summary>Takes note of some more.</summary>
    public void Add(int bytes) => Count += bytes;
}

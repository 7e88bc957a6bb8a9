using System.IO.Compression;

namespace DataCite.Metadata;

/// <summary>
/// Unpacks a gzip file and says where its end is missing, which <see cref="GZipStream"/> takes for the end of the text. White space follows
/// the text.
/// </summary>
/// <remarks>
/// A member of our own follows those of the file. Its text comes last if and only if the file's own members are complete: else its bytes
/// are taken for the rest of the cut one.
/// </remarks>
internal sealed class WholeGzipStream : ForwardStream
{
    // White space means nothing in JSON Lines. Packed it is other bytes, so that a cut member cannot give it by showing them.
    private static readonly byte[] EndText = [.. Enumerable.Repeat("\n \n\t"u8.ToArray(), 8).SelectMany(static part => part)];
    private static readonly byte[] EndMember = Pack(EndText);

    private readonly FollowedStream _file;
    private readonly GZipStream _unpacked;
    private readonly byte[] _last = new byte[EndText.Length];

    /// <summary>Begins to unpack a file.</summary>
    /// <param name="file">The file at its beginning; it is closed with this stream.</param>
    public WholeGzipStream(Stream file)
    {
        _file = new FollowedStream(file, EndMember);
        _unpacked = new GZipStream(_file, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is cut, or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        int read;
        try
        {
            read = _unpacked.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw Incomplete(exception);
        }

        if (read == 0 && !_last.AsSpan().SequenceEqual(EndText))
            throw Incomplete(inner: null);
        Remember(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Remember(ReadOnlySpan<byte> text)
    {
        if (text.Length > _last.Length)
            text = text[^_last.Length..];
        _last.AsSpan(text.Length).CopyTo(_last);
        text.CopyTo(_last.AsSpan(_last.Length - text.Length));
    }

    // What is wrong before the end was needed is not that the end is missing.
    private InvalidDataException Incomplete(InvalidDataException? inner) => new(
        _file.HasEnded ? "The archive is not complete: it ends in the middle."
            : "The archive is damaged: it has bytes that are not of gzip.",
        inner);

    private static byte[] Pack(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var member = new GZipStream(packed, CompressionLevel.Optimal))
            member.Write(text);
        return packed.ToArray();
    }
}

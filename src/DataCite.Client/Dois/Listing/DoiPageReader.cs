using System.Buffers;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Reads a page of a list while it arrives. Only the boundaries of the rows are looked for; each row keeps its own bytes, and is typed
/// when somebody touches it. Memory holds the rows and one buffer, never the whole body.
/// </summary>
internal sealed class DoiPageReader : IDisposable
{
    private const int InitialBufferBytes = 64 * 1024;

    // The pool keeps what it gets for each thread, so that a few large rows would take their size many times over.
    private const int LargestPooledBytes = 1024 * 1024;

    private const int UnpooledGrowth = 8;

    // Rows cut off by the end of the buffer are scanned again, so it pays to wait for some more bytes, and for more of them the longer it is.
    private const int MinReadBytes = 32 * 1024;

    private readonly FailureContext _context;
    private readonly DoiPageScanner _scanner;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBufferBytes);
    private int _start;
    private int _end;
    private long _total;

    private DoiPageReader(FailureContext context)
    {
        _context = context;
        _scanner = new DoiPageScanner(context);
    }

    /// <exception cref="UnreadableAnswerException">The body is not a list of DOIs, or is cut off.</exception>
    /// <exception cref="AnswerTooLargeException">It is larger than the limits of a page.</exception>
    public static async ValueTask<DoiListAnswer> ReadAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
    {
        if (BoundedBody.Announces(response.Content, context) > AnswerLimits.Page)
            throw PageTooLarge(context);
        using var reader = new DoiPageReader(context);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
                await reader.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            return reader._scanner.ToAnswer(context.RequestId);
        }
        catch (Exception e) when (e is JsonException or MetadataFormatException)
        {
            throw new UnreadableAnswerException(
                context,
                $"DataCite's answer to {context.Method} {context.Path} is not a list of DOIs, or is cut off: "
                    + $"{AnswerText.Safe(e.Message, context.Account).TrimEnd('.')}.",
                e);
        }
    }

    public void Dispose() => Return(_buffer);

    private async ValueTask ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var isFirst = true;
        for (var isFinal = false; !isFinal;)
        {
            MakeRoom();
            // As much again at most: what has come may be too much already.
            var room = _buffer.AsMemory(_end, Math.Min(_buffer.Length - _end, Math.Max(InitialBufferBytes, _end)));
            var wanted = Math.Min(room.Length, Math.Max(MinReadBytes, _end / 2));
            var read = await stream.ReadAtLeastAsync(room, wanted, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            _end += read;
            _context.Received?.Add(read);
            isFinal = read < wanted;
            if ((_total += read) > AnswerLimits.Page)
                throw PageTooLarge(_context);
            if (isFirst)
                _start += ReadableJson.MarkLength(_buffer.AsSpan(_start.._end));
            isFirst = false;
            _start += _scanner.Scan(_buffer.AsSpan(_start.._end), isFinal);
            if (_end - _start > AnswerLimits.Record)
                throw AnswerTooLargeException.OfPart(_context, $"holds a row, or a gap, larger than {AnswerTooLargeException.Megabytes(AnswerLimits.Record)}");
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // A row that does not fit is scanned again each time; doubling keeps that cheap.
        if (_end < _buffer.Length)
            return;
        // Where the pool has none, in few steps: each leaves its buffer behind until the next collection. No more than the largest row, and
        // what is read beyond it before that is noticed.
        var length = Math.Min(_buffer.Length * (_buffer.Length < LargestPooledBytes ? 2 : UnpooledGrowth), AnswerLimits.Record + InitialBufferBytes);
        var larger = length <= LargestPooledBytes ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        Return(_buffer);
        _buffer = larger;
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length <= LargestPooledBytes)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private static AnswerTooLargeException PageTooLarge(FailureContext context)
        => AnswerTooLargeException.OfPage(context, AnswerLimits.Page);
}

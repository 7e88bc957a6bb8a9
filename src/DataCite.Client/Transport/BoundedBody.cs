using System.Buffers;

namespace DataCite.Client;

/// <summary>Reads bodies to their end, or to a limit.</summary>
internal static class BoundedBody
{
    // Pieces are used again: a body that turns out to be too large leaves nothing behind.
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="IOException">It is cut off.</exception>
    /// <exception cref="AnswerTooLargeException">It is larger than <paramref name="limit"/> bytes, or is made of more than <paramref name="bulk"/>.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAllAsync(
        HttpContent content, int limit, JsonBulkLimit? bulk, FailureContext context, CancellationToken cancellationToken)
    {
        if (Announces(content, context) > limit)
            throw AnswerTooLargeException.OfBody(context, limit);
        var chunks = new List<ArraySegment<byte>>();
        try
        {
            await FillAsync(content, chunks, limit + 1, NoteRead, cancellationToken).ConfigureAwait(false);
            return Count(chunks) <= limit ? Join(chunks) : throw AnswerTooLargeException.OfBody(context, limit);
        }
        finally
        {
            Return(chunks);
        }

        void NoteRead(int read)
        {
            context.Received?.Add(read);
            if (bulk?.IsExceededBy(chunks, read) is true)
                throw AnswerTooLargeException.OfValues(context);
        }
    }

    /// <summary>
    /// How many bytes the headers say that the body has; null when they do not. Those of a compressed one say nothing about what is read, and
    /// those of an answer to HEAD are about a body that does not come.
    /// </summary>
    public static long? Announces(HttpContent content, FailureContext context)
        => context.Method == HttpMethod.Head.Method ? null : content.Headers.ContentLength;

    /// <summary>The body of an error, cut at <paramref name="limit"/> bytes, or where it breaks off: the status says enough.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadErrorAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var chunks = new List<ArraySegment<byte>>();
        try
        {
            await FillAsync(content, chunks, limit, noteRead: null, cancellationToken).ConfigureAwait(false);
            return Join(chunks);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return Join(chunks);
        }
        finally
        {
            Return(chunks);
        }
    }

    private static async ValueTask FillAsync(
        HttpContent content, List<ArraySegment<byte>> chunks, int limit, Action<int>? noteRead, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var left = limit;
            while (left > 0)
            {
                var last = chunks.Count > 0 ? chunks[^1] : default;
                if (last.Array is null || last.Count == ChunkBytes)
                    chunks.Add(last = new ArraySegment<byte>(ArrayPool<byte>.Shared.Rent(ChunkBytes), 0, 0));
                var read = await stream.ReadAsync(last.Array.AsMemory(last.Count, Math.Min(ChunkBytes - last.Count, left)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return;
                chunks[^1] = new ArraySegment<byte>(last.Array!, 0, last.Count + read);
                left -= read;
                noteRead?.Invoke(read);
            }
        }
    }

    private static void Return(List<ArraySegment<byte>> chunks) => chunks.ForEach(static chunk => ArrayPool<byte>.Shared.Return(chunk.Array!));

    private static int Count(List<ArraySegment<byte>> chunks) => chunks.Sum(static chunk => chunk.Count);

    private static ReadOnlyMemory<byte> Join(List<ArraySegment<byte>> chunks)
    {
        var body = new byte[Count(chunks)];
        var at = 0;
        foreach (var chunk in chunks)
        {
            chunk.AsSpan().CopyTo(body.AsSpan(at));
            at += chunk.Count;
        }

        return body;
    }
}

using System.Buffers;

namespace DataCite.Client;

/// <summary>Reads bodies to their end, or to a limit.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="IOException">It is cut off.</exception>
    /// <exception cref="AnswerTooLargeException">It is larger than <paramref name="limit"/> bytes.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAllAsync(
        HttpContent content, int limit, FailureContext context, CancellationToken cancellationToken)
    {
        if (Announces(content, context) > limit)
            throw AnswerTooLargeException.OfBody(context, limit);
        var body = new ArrayBufferWriter<byte>(ChunkBytes);
        await FillAsync(content, body, limit + 1, cancellationToken).ConfigureAwait(false);
        return body.WrittenCount <= limit ? body.WrittenMemory : throw AnswerTooLargeException.OfBody(context, limit);
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
        var body = new ArrayBufferWriter<byte>(ChunkBytes);
        try
        {
            await FillAsync(content, body, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return body.WrittenMemory;
        }

        return body.WrittenMemory;
    }

    private static async ValueTask FillAsync(HttpContent content, ArrayBufferWriter<byte> body, int limit, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (body.WrittenCount < limit)
            {
                var space = body.GetMemory(ChunkBytes);
                var read = await stream.ReadAsync(space[..Math.Min(space.Length, limit - body.WrittenCount)], cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return;
                body.Advance(read);
            }
        }
    }
}

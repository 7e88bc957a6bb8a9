using System.Buffers;
using System.Net.Http.Headers;
using System.Text;

namespace DataCite.Client;

/// <summary>The begin of a page as text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsCut">Whether there is more of it.</param>
internal sealed record PageBody(string Text, bool IsCut)
{
    /// <summary>How many bytes are read, unpacked: more than a page has, and little enough to be read for each of very many.</summary>
    public const int Limit = 512 * 1024;

    private const int BytesWithCharset = 2048;

    private static readonly SearchValues<char> AfterCharset = SearchValues.Create("\"' />;");

    /// <summary>Whether a body of this type is a text. Without a type, it may be.</summary>
    public static bool IsText(string? mediaType) => mediaType is null
        || mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a body up to the limit. The rest stays where it is: the connection is closed when the answer is disposed.</summary>
    public static async Task<PageBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Limit + 1);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, Limit + 1), Limit + 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                var bytes = buffer.AsSpan(0, Math.Min(length, Limit));
                return new PageBody(EncodingOf(content.Headers.ContentType, bytes).GetString(bytes), length > Limit);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Encoding EncodingOf(MediaTypeHeaderValue? type, ReadOnlySpan<byte> bytes)
    {
        var name = type?.CharSet ?? CharsetIn(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesWithCharset)]));
        if (name is null)
            return Encoding.UTF8;
        try
        {
            name = name.Trim('"', '\'', ' ');
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }

    private static string? CharsetIn(string start)
    {
        const string mark = "charset=";
        var at = start.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = start.AsSpan(at + mark.Length).TrimStart("\"' ");
        var end = rest.IndexOfAny(AfterCharset);
        return end > 0 ? rest[..end].ToString() : null;
    }
}

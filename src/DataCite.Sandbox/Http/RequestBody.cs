using System.IO.Compression;
using System.Text.Json;
using System.Text.Unicode;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>Reads request bodies within the front server's limit.</summary>
internal static class RequestBody
{
    /// <summary>10 MB, as it arrives on the wire and once it is unpacked.</summary>
    public const int Limit = 10 * 1024 * 1024;

    private const long MostPassedOver = 16L * Limit;

    private static readonly string[] ParsedTypes = ["application/vnd.api+json", "application/json", "text/x-json"];

    /// <summary>The bytes of a body; null when there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(RequestContent body, long? declaredLength, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        var total = 0L;
        int read;
        while (total < MostPassedOver && (read = await body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            // What is too long is read to its end and thrown away, so that the caller is still there to hear of it.
            total += read;
            if (total <= Limit && !(declaredLength > Limit))
                bytes.Write(chunk, 0, read);
        }

        return total > Limit ? null : bytes.ToArray();
    }

    /// <summary>
    /// The parameters of a body. Other content types than JSON and forms are not parsed, which then looks like an empty payload;
    /// compressed bodies are unpacked for POST and PUT only, up to the same limit.
    /// </summary>
    public static JsonElement? Parse(ServerRequest request, byte[] bytes)
    {
        var type = request.Headers["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();
        if (bytes.Length == 0)
            return null;
        var unpacked = Unpack(request, bytes);
        var wasPacked = !ReferenceEquals(unpacked, bytes);
        if (type == "application/x-www-form-urlencoded" && !wasPacked)
            return FormBody.Parse(System.Text.Encoding.Latin1.GetString(unpacked));

        // What was compressed counts as JSON whatever the type says (facts §0).
        if (!ParsedTypes.Contains(type) && !wasPacked)
            return null;
        try
        {
            if (!Utf8.IsValid(unpacked))
                throw ApiErrors.Unparsable();
            using var document = JsonDocument.Parse(WithoutMark(unpacked), JsonBytes.ReaderOptions);
            if (unpacked.AsSpan().IndexOf("\\u"u8) >= 0)
                ReadTexts(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ApiErrors.Unparsable();
        }
    }

    // Half a surrogate pair behind an escape is noticed only when the text is read.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
            default:
                break;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes)
        => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.AsMemory(3) : bytes;

    private static byte[] Unpack(ServerRequest request, byte[] bytes)
    {
        var encoding = request.Headers["Content-Encoding"]?.Trim().ToLowerInvariant();
        if (request.Method is not ("POST" or "PUT") || encoding is not ("gzip" or "deflate"))
            return bytes;
        try
        {
            using var packed = new MemoryStream(bytes);
            using Stream stream = encoding == "gzip"
                ? new GZipStream(packed, CompressionMode.Decompress)
                : new ZLibStream(packed, CompressionMode.Decompress);
            using var result = new MemoryStream();
            var chunk = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                result.Write(chunk, 0, read);
                if (result.Length > Limit)
                    throw new RefusalException(HtmlPage.BodyTooLarge);
            }

            return result.ToArray();
        }
        catch (InvalidDataException)
        {
            throw ApiErrors.Unparsable();
        }
    }
}

using System.IO.Compression;
using System.Text.Json;
using DataCite.Sandbox.Errors;

namespace DataCite.Sandbox.Http;

/// <summary>Reads request bodies within the front server's limit (facts §1.4).</summary>
internal static class RequestBody
{
    /// <summary>10 MB, as it arrives on the wire.</summary>
    public const int Limit = 10 * 1024 * 1024;

    private const int UnpackedLimit = 20 * Limit;

    private static readonly string[] ParsedTypes = ["application/vnd.api+json", "application/json", "text/x-json"];

    /// <summary>The bytes of a body; null when there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, long? declaredLength, CancellationToken cancellationToken)
    {
        if (declaredLength > Limit)
            return null;
        using var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > Limit)
                return null;
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// The parameters of a body. Other content types than JSON and forms are not parsed, which then looks like an empty payload;
    /// compressed bodies are unpacked for POST and PUT only (T22).
    /// </summary>
    public static JsonElement? Parse(ApiRequest request, byte[] bytes)
    {
        var type = request.Headers["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();
        if (bytes.Length == 0)
            return null;
        var unpacked = Unpack(request, bytes);
        if (type == "application/x-www-form-urlencoded")
            return FormBody.Parse(System.Text.Encoding.Latin1.GetString(unpacked));
        if (!ParsedTypes.Contains(type))
            return null;
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(unpacked), JsonText.ReaderOptions);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw ApiErrors.Unparsable();
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes)
        => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.AsMemory(3) : bytes;

    private static byte[] Unpack(ApiRequest request, byte[] bytes)
    {
        var encoding = request.Headers["Content-Encoding"]?.Trim().ToLowerInvariant();
        if (request.Method is not ("POST" or "PUT") || encoding is not ("gzip" or "deflate"))
            return bytes;
        try
        {
            using var packed = new MemoryStream(bytes);
            using Stream stream = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Decompress) : new ZLibStream(packed, CompressionMode.Decompress);
            using var result = new MemoryStream();
            var chunk = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                result.Write(chunk, 0, read);
                if (result.Length > UnpackedLimit)
                    throw ApiErrors.Unparsable();
            }

            return result.ToArray();
        }
        catch (InvalidDataException)
        {
            throw ApiErrors.Unparsable();
        }
    }
}

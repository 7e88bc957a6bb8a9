using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace DataCite.Client;

/// <summary>Unpacks the compressed parts of a usage report: gzip in Base64. What unpacks to more than a limit is refused, however small it came.</summary>
internal static class ReportParts
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The parts of a report, each a report of its own.</summary>
    /// <exception cref="AnswerTooLargeException">Together they are larger than a page of DOIs may be, or are made of too much.</exception>
    /// <exception cref="UnreadableAnswerException">One of them cannot be unpacked.</exception>
    public static IReadOnlyList<JsonElement> Unpack(JsonElement report, FailureContext context, CancellationToken cancellationToken)
    {
        var parts = new List<JsonElement>();
        if (report.Member("report-subsets") is not { ValueKind: JsonValueKind.Array } subsets)
            return parts;
        var (bytesLeft, valuesLeft) = (AnswerLimits.Page, AnswerLimits.PageValues);
        foreach (var subset in subsets.EnumerateArray())
        {
            if (subset.Member("gzip") is not { ValueKind: JsonValueKind.String } packed || packed.GetString() is not { Length: > 0 } text)
                continue;
            var part = Unpack(text, parts.Count + 1, ref bytesLeft, ref valuesLeft, context, cancellationToken);
            // The whole document, or what is in it.
            parts.Add(part.Member("report") ?? part);
        }

        return parts;
    }

    private static JsonElement Unpack(string text, int number, ref int bytesLeft, ref int valuesLeft, FailureContext context, CancellationToken cancellationToken)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var chunk = new byte[ChunkBytes];
            for (int read; (read = packed.Read(chunk)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((bytesLeft -= read) < 0)
                    throw TooLarge(context);
                unpacked.Write(chunk, 0, read);
            }

            var json = unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
            if ((valuesLeft -= JsonBulk.AtMost(json.Span)) < 0)
                throw TooLarge(context);
            using var document = ReadableJson.Parse(json);
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or JsonException)
        {
            throw new UnreadableAnswerException(
                context, string.Create(CultureInfo.InvariantCulture, $"Part {number} of the usage report in DataCite's answer to {context.Method} {context.Path} cannot be unpacked."), e);
        }
    }

    private static AnswerTooLargeException TooLarge(FailureContext context)
        => AnswerTooLargeException.OfPart(context, $"holds a report that unpacks to more than {AnswerTooLargeException.Megabytes(AnswerLimits.Page)}");
}

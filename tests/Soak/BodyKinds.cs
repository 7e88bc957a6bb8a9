using System.IO.Compression;
using System.Text;

namespace DataCite.Soak;

/// <summary>Bodies that are too much: bombs, endless ones, deep ones, and millions of tiny values.</summary>
internal static class BodyKinds
{
    private const int Megabyte = 1024 * 1024;
    private const int LargestAnswer = 23 * Megabyte;

    private static readonly string[] Encodings = ["gzip", "br", "deflate"];
    private static readonly string[] Beginnings = ["{\"data\":[", "{\"data\":{\"id\":\"10.5072/r00001\",\"attributes\":{\"doi\":\"10.5072/r00001\",\"x\":\"", "{\"meta\":{\"total\":1},\"included\":[\"", "<html>", "{\"errors\":[{\"title\":\""];
    private static readonly string[] Fillers = [" ", "a", "[", "{\"a\":", "eyJ"];
    private static readonly string[] Tiny = ["1", "{}", "[]", "\"\"", "null", "{\"a\":0}", "{\"name\":\"D\"}", "[{}]", "1e5", "{\"a\":{\"b\":[0]}}"];

    // Each is made once: compressing hundreds of megabytes takes a while.
    private static readonly Dictionary<string, Lazy<byte[]>> Bombs = Encodings
        .SelectMany(static encoding => Beginnings.SelectMany(beginning => Fillers.Take(2).Select(filler => (encoding, beginning, filler))))
        .ToDictionary(static bomb => Key(bomb.encoding, bomb.beginning, bomb.filler), static bomb => new Lazy<byte[]>(() => Compress(bomb.encoding, bomb.beginning, bomb.filler, 200)));

    public static IReadOnlyList<HostileKind> All { get; } =
    [
        new("compressed", HostileOutcome.Result, static (random, _) =>
        {
            // Brotli is not asked for.
            var encoding = Any(random, "gzip", "deflate");
            return (asked, good) => RawAnswer.Of(
                Compress(encoding, good.ToJsonString(), string.Empty, 0), asked.Method == "POST" ? "201 Created" : "200 OK", headers: ("Content-Encoding", encoding));
        }),
        new("a bomb", HostileOutcome.Error, static (random, _) =>
        {
            var (encoding, key) = AnyBomb(random);
            return (_, _) => RawAnswer.Of(Bombs[key].Value, headers: ("Content-Encoding", encoding));
        }),
        new("a bomb as an error", HostileOutcome.Error, static (random, _) =>
        {
            var (encoding, key) = AnyBomb(random);
            return (_, _) => RawAnswer.Of(Bombs[key].Value, "422 Unprocessable Entity", headers: ("Content-Encoding", encoding));
        }),
        new("damaged compression", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (encoding, cut) = (Any(random, "gzip", "deflate", "br"), random.Next(2, 30));
            return (_, good) => RawAnswer.Of(Compress(encoding, good.ToJsonString(), string.Empty, 0)[..^cut], headers: ("Content-Encoding", encoding));
        }),
        new("an endless body", HostileOutcome.Error, static (random, _) =>
        {
            var (beginning, filler) = (Any(random, Beginnings), Any(random, Fillers));
            return (_, _) => RawAnswer.Streamed(RawAnswer.Repeat(Encoding.UTF8.GetBytes(beginning), Filled(filler), 300));
        }),
        new("an endless error", HostileOutcome.Error, static (random, _) =>
        {
            var (status, filler) = (Any(random, "400 X", "404 X", "422 X", "501 X"), Any(random, Fillers));
            return (_, _) => RawAnswer.Repeat(RawAnswer.Head(status, ("Content-Type", "text/html")), Filled(filler), 300);
        }),
        new("millions of tiny values", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (value, place, size) = (Any(random, Tiny), random.Next(3), random.Next(1, LargestAnswer));
            return (asked, good) =>
            {
                var text = good.ToJsonString();
                var at = place == 0 ? 1 : text.IndexOf("\"attributes\":{", StringComparison.Ordinal) + 14;
                at = at < 14 ? 1 : at;
                return RawAnswer.Streamed(Values(text[..at] + "\"x\":[", value, size, "]," + text[at..]));
            };
        }),
        new("millions of rows", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (value, size) = (Any(random, Tiny), random.Next(1, LargestAnswer));
            return (_, _) => RawAnswer.Streamed(Values("{\"data\":[", value, size, "],\"meta\":{\"total\":10}}"));
        }),
        new("deep nesting", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (depth, open) = (Any(random, 50, 60, 64, 500, 100_000), random.Next(2) == 0 ? "[" : "{\"a\":");
            return (_, good) =>
            {
                var text = good.ToJsonString();
                var inner = open == "[" ? string.Empty : "0";
                var deep = string.Concat(Enumerable.Repeat(open, depth)) + inner + new string(open == "[" ? ']' : '}', depth);
                return RawAnswer.Of($"{{\"x\":{deep},{text[1..]}");
            };
        }),
        // PowerShell takes minutes to wrap much longer ones, and cannot be stopped meanwhile.
        new("large texts", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (text, times) = (Any(random, "eyJ", "a", "\\u0000", "\\u001b[31m", "💧", "<!--", "-a"), random.Next(1, 20_000));
            return (_, good) =>
            {
                var json = good.ToJsonString();
                return RawAnswer.Of(json.Replace("River levels", string.Concat(Enumerable.Repeat(text, times)), StringComparison.Ordinal) is { Length: < LargestAnswer } changed ? changed : json);
            };
        }),
    ];

    private static (string Encoding, string Key) AnyBomb(Random random)
    {
        var encoding = Any(random, Encodings);
        return (encoding, Key(encoding, Any(random, Beginnings), Any(random, Fillers[..2])));
    }

    private static string Key(string encoding, string beginning, string filler) => $"{encoding} {beginning} {filler}";

    private static IEnumerable<byte[]> Values(string beginning, string value, int size, string end)
    {
        yield return Encoding.UTF8.GetBytes(beginning);
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(value + ",", 20_000)));
        for (var sent = 0L; sent < size; sent += piece.Length)
            yield return piece;
        yield return Encoding.UTF8.GetBytes(value + end);
    }

    private static byte[] Filled(string filler) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filler, Megabyte / filler.Length)));

    private static byte[] Compress(string encoding, string beginning, string filler, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (Stream zip = encoding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest),
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest),
            _ => new ZLibStream(bytes, CompressionLevel.Fastest),
        })
        {
            zip.Write(Encoding.UTF8.GetBytes(beginning));
            if (megabytes > 0)
            {
                var piece = Filled(filler);
                for (var i = 0; i < megabytes; i++)
                    zip.Write(piece);
            }
        }

        return bytes.ToArray();
    }

    private static T Any<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}

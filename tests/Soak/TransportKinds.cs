using System.Globalization;
using System.Text;

namespace DataCite.Soak;

/// <summary>What is wrong with the way in which a body travels: its length, its pieces, its characters.</summary>
internal static class TransportKinds
{
    private const string Type = "application/json; charset=utf-8";

    public static IReadOnlyList<HostileKind> All { get; } =
    [
        new("bad chunks", HostileOutcome.Error, static (random, _) =>
        {
            var size = Any(random, "ZZZ", "-5", "FFFFFFFFFFFFFFFFFF", string.Empty, "5;x=" + new string('y', 100_000), "0x10", "99999");
            return (_, good) => [RawAnswer.Head("200 OK", ("Content-Type", Type), ("Transfer-Encoding", "chunked")), Encoding.UTF8.GetBytes($"{size}\r\n{good.ToJsonString()}\r\n")];
        }),
        new("good chunks", HostileOutcome.Result, static (random, _) =>
        {
            var size = random.Next(1, 500);
            return (asked, good) => Chunks(Encoding.UTF8.GetBytes(good.ToJsonString()), size, asked.Method == "POST" ? "201 Created" : "200 OK");
        }),
        new("a false length", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var length = Any(random, "-5", "99999999999", "abc", "99999999999999999999", "0", "1", "17", "+20", "5, 6");
            return (_, good) => [RawAnswer.Head("200 OK", ("Content-Type", Type), ("Content-Length", length)), Encoding.UTF8.GetBytes(good.ToJsonString())];
        }),
        new("cut off", HostileOutcome.ResultOrError, static (random, _) => Cut(random), Passes: true),
        new("always cut off", HostileOutcome.Error, static (random, _) => Cut(random)),
        new("nothing at all", HostileOutcome.Error, static (random, _) =>
        {
            var text = Any(random, string.Empty, "\r\n", "HTTP/1.1", "HTTP/0.9 200 OK\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\0\0\0\0");
            return (_, _) => [Encoding.Latin1.GetBytes(text)];
        }),
        new("an empty body", HostileOutcome.Error, static (random, _) =>
        {
            var (body, status) = (Any(random, string.Empty, "null", "[]", "true", " ", "{}", "\"x\"", "{\"data\":null}", "{\"data\":5}"), Any(random, "200 OK", "204 No Content", "206 X"));
            return (_, _) => RawAnswer.Of(status.StartsWith("204", StringComparison.Ordinal) ? string.Empty : body, status);
        }),
        new("a byte order mark", HostileOutcome.Result, static (_, _) => (asked, good)
            => RawAnswer.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(good.ToJsonString())], asked.Method == "POST" ? "201 Created" : "200 OK")),
        new("another charset", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var charset = Any(random, "utf-16", "utf-16BE", "iso-8859-1", "utf-7", "x-nonsense", "\u001b[31m", "utf-32");
            return (_, good) =>
            {
                var text = good.ToJsonString().Replace("River", "Flüsse", StringComparison.Ordinal);
                var encoding = charset switch
                {
                    "utf-16" => Encoding.Unicode,
                    "utf-16BE" => Encoding.BigEndianUnicode,
                    "utf-32" => Encoding.UTF32,
                    "iso-8859-1" => Encoding.Latin1,
                    _ => Encoding.UTF8,
                };
                return RawAnswer.Of(encoding.GetBytes(text), type: $"application/json; charset={charset}");
            };
        }),
        new("bytes that are not UTF-8", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var bad = Any(random, new byte[] { 0xFF, 0xFE }, [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82]);
            return (_, good) => RawAnswer.Of(Replace(Encoding.UTF8.GetBytes(good.ToJsonString()), "levels"u8, bad));
        }),
        new("a few bytes changed", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var (seed, times) = (random.Next(), random.Next(1, 6));
            return (_, good) =>
            {
                var (body, chance) = (Encoding.UTF8.GetBytes(good.ToJsonString()), new Random(seed));
                // Not in names: another valid name would be a right answer to another question.
                for (var i = 0; i < times; i++)
                    body[chance.Next(body.Length)] = (byte)Any(chance, 0, '"', '\\', '{', '}', '[', ']', ',', ':', 0xFF, 0x1B, 'x');
                return RawAnswer.Of(body);
            };
        }),
        new("reset", HostileOutcome.ResultOrError, static (_, _) => static (_, _) => [], Passes: true),
    ];

    private static Func<AskedFor, System.Text.Json.Nodes.JsonObject, IEnumerable<byte[]>> Cut(Random random)
    {
        var (share, isChunked) = (random.NextDouble(), random.Next(2) == 0);
        return (_, good) =>
        {
            var body = Encoding.UTF8.GetBytes(good.ToJsonString());
            return isChunked
                ? [RawAnswer.Head("200 OK", ("Content-Type", Type), ("Transfer-Encoding", "chunked")), Encoding.ASCII.GetBytes($"{body.Length:X}\r\n"), body[..(int)(body.Length * share)]]
                : [RawAnswer.Head("200 OK", ("Content-Type", Type), ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture))), body[..(int)(body.Length * share)]];
        };
    }

    private static IEnumerable<byte[]> Chunks(byte[] body, int size, string status)
    {
        yield return RawAnswer.Head(status, ("Content-Type", Type), ("Transfer-Encoding", "chunked"));
        // Small chunks of a large body would only be slow.
        foreach (var chunk in body.Chunk(Math.Max(size, body.Length / 1000)))
            yield return [.. Encoding.ASCII.GetBytes($"{chunk.Length:X}\r\n"), .. chunk, .. "\r\n"u8];
        yield return "0\r\n\r\n"u8.ToArray();
    }

    private static byte[] Replace(byte[] body, ReadOnlySpan<byte> word, byte[] bad)
    {
        var at = body.AsSpan().IndexOf(word);
        return at < 0 ? body : [.. body.AsSpan(0, at), .. bad, .. body.AsSpan(at + word.Length)];
    }

    private static T Any<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}

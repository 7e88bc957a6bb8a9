namespace DataCite.Soak;

/// <summary>Hostile statuses, headers and redirections.</summary>
internal static class HeaderKinds
{
    private const string Escapes = "\u001b]0;TITLE\u0007\u001b[31m\u009b2J";

    private static readonly string[] Errors =
    [
        "{\"errors\":[{\"status\":\"400\",\"title\":\"TEXT\",\"source\":\"TEXT\",\"uid\":\"TEXT\"}]}", "{\"errors\":\"TEXT\"}", "{\"errors\":[\"TEXT\",5,null]}", "{\"errors\":{\"title\":\"TEXT\"}}",
        "<html>TEXT</html>", "TEXT", "", "{\"error\":\"TEXT\"}", "[]", "{\"errors\":[{\"title\":{\"x\":\"TEXT\"}}]}",
    ];

    public static IReadOnlyList<HostileKind> All { get; } =
    [
        new("endless headers", HostileOutcome.Error, static (random, _) =>
        {
            var length = random.Next(10, 60_000);
            return (_, _) => RawAnswer.Repeat("HTTP/1.1 200 OK\r\n"u8.ToArray(), System.Text.Encoding.ASCII.GetBytes($"X-A: {new string('a', length)}\r\n"), 20_000);
        }),
        new("endless 100 Continue", HostileOutcome.Error, static (_, _) => static (_, _)
            => RawAnswer.Repeat([], System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 100))), 100)),
        new("odd headers", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var header = Any(random, ("X-Request-Id", Escapes), ("X-Request-Id", new string('x', 50_000)), ("X-Credential-Username", Escapes), ("X-Credential-Username", "evil.repo"), ("X-Anonymous-Consumer", "true"),
                ("Set-Cookie", "a=b; Domain=example.org"), ("Location", "http://127.0.0.1:1/"), ("Date", "yesterday"), ("Content-Encoding", "x-nonsense"), ("Content-Encoding", "gzip"),
                ("Content-Type", Escapes), ("Content-Type", "text/html"), ("Content-Type", string.Empty), ("Retry-After", "99999999999"), ("X-A\u001b", "b"), ("Content-Range", "bytes 0-0/1"));
            return (asked, good) => RawAnswer.Of(good.ToJsonString(), asked.Method == "POST" ? "201 Created" : "200 OK", headers: header);
        }),
        new("errors", HostileOutcome.Error, static (random, _) =>
        {
            var status = Any(random, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 418, 422, 451, 499, 501, 505, 507, 599);
            return Answer(status, Any(random, Errors).Replace("TEXT", Text(random), StringComparison.Ordinal));
        }),
        new("errors that pass", HostileOutcome.ResultOrError, static (random, _) => Answer(Any(random, 408, 429, 500, 502, 503, 504, 520, 524), Any(random, Errors).Replace("TEXT", Text(random), StringComparison.Ordinal)), Passes: true),
        new("errors that stay", HostileOutcome.Error, static (random, _) => Answer(Any(random, 429, 500, 503), Any(random, Errors).Replace("TEXT", Text(random), StringComparison.Ordinal))),
        new("Retry-After", HostileOutcome.Error, static (random, _) =>
        {
            var (status, wait) = (Any(random, "429 X", "503 X"), Any(random, "301", "3600", "2147483647", "Wed, 21 Oct 9999 07:28:00 GMT", "86400"));
            return (_, _) => RawAnswer.Of("Please wait.", status, "text/plain", ("Retry-After", wait));
        }),
        new("an odd Retry-After", HostileOutcome.Error, static (random, _) =>
        {
            var (status, wait) = (Any(random, "429 X", "503 X"), Any(random, "0", "-5", "soon", "1.5", "NaN", "Wed, 21 Oct 2015 07:28:00 GMT", "0, 0", string.Empty, "\u001b[31m5"));
            return (_, _) => RawAnswer.Of("Please wait.", status, "text/plain", ("Retry-After", wait));
        }),
        new("redirections", HostileOutcome.Error, static (random, _) =>
        {
            var (status, place) = (Any(random, 300, 301, 302, 303, 304, 305, 307, 308), Any(random, "http://127.0.0.1:1/", "//evil.example.org/", "file:///etc/passwd", "javascript:alert(1)", "?", string.Empty,
                Escapes, "http://user:pw@127.0.0.1/", new string('x', 30_000), "\\\\evil\\share", "/9999999/dois"));
            return (_, _) => RawAnswer.Of(string.Empty, $"{status} X", headers: ("Location", place));
        }),
        new("a circle of redirections", HostileOutcome.Error, static (random, _) => (asked, _)
            => RawAnswer.Of(string.Empty, "302 Found", headers: ("Location", $"/{asked.Case}/{asked.Path}?x={random.Next()}"))),
        new("a captive portal", HostileOutcome.Error, static (random, _) =>
        {
            var (type, text) = (Any(random, "text/html", "application/json", "text/plain", string.Empty), Text(random));
            return (_, _) => RawAnswer.Of($"<html><body>Please log in {text}</body></html>", type: type);
        }),
        new("an odd reason", HostileOutcome.Error, static (random, _) => Answer(Any(random, 418, 422, 404), "{}", $" Tea{Escapes}pot {new string('x', random.Next(0, 20_000))}")),
    ];

    private static Func<AskedFor, System.Text.Json.Nodes.JsonObject, IEnumerable<byte[]>> Answer(int status, string body, string reason = "X")
        => (_, _) => RawAnswer.Of(body, $"{status} {reason}", body.StartsWith('<') ? "text/html" : "application/json");

    private static string Text(Random random) => random.Next(8) switch
    {
        0 => string.Concat(Enumerable.Repeat("eyJ", random.Next(1, 80_000))),
        1 => "\\u001b]0;TITLE\\u0007\\u001b[31m\\u009b\\u202e",
        2 => "\\ud800",
        3 => new string('a', random.Next(1, 300_000)),
        4 => "Basic REVNTy5SRVBPOmRlbW8ucmVwby1zZWNyZXQ=",
        5 => string.Concat(Enumerable.Repeat("Basic ", random.Next(1, 40_000))),
        6 => string.Concat(Enumerable.Repeat("%25", random.Next(1, 80_000))),
        _ => "This DOI has already been taken",
    };

    private static T Any<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}

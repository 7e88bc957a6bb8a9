using System.Buffers;
using System.Collections.Specialized;
using System.Globalization;
using System.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The first line and the headers of a request.</summary>
internal sealed class RequestHead
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private RequestHead(string method, string target, bool isOld, NameValueCollection headers)
        => (Method, Target, IsOld, Headers) = (method, target, isOld, headers);

    public string Method { get; }

    /// <summary>As it was sent, bytes as Latin-1 characters.</summary>
    public string Target { get; }

    /// <summary>Whether it is HTTP/1.0, where connections end after one answer unless the caller asks for more.</summary>
    public bool IsOld { get; }

    public NameValueCollection Headers { get; }

    /// <summary>The announced length of the body; null when there is none, or it comes in chunks.</summary>
    public long? ContentLength { get; private init; }

    public bool IsChunked { get; private init; }

    public bool HasBody => IsChunked || ContentLength > 0;

    /// <summary>Whether the caller waits for a word before it sends the body.</summary>
    public bool ExpectsContinue => string.Equals(Headers["Expect"], "100-continue", StringComparison.OrdinalIgnoreCase);

    public bool KeepsAlive
    {
        get
        {
            var connection = Headers["Connection"] ?? string.Empty;
            return IsOld
                ? connection.Contains("keep-alive", StringComparison.OrdinalIgnoreCase)
                : !connection.Contains("close", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Reads a head, without the empty line at its end; null when it is malformed.</summary>
    public static RequestHead? Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        var parts = lines[0].Split(' ');
        if (parts is not [var method, var target, "HTTP/1.1" or "HTTP/1.0"] || !IsToken(method) || !IsTarget(target))
            return null;
        var headers = new NameValueCollection(lines.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !IsToken(line[..colon]) || line.AsSpan(colon).IndexOfAny('\r', '\n', '\0') >= 0)
                return null;
            headers.Add(line[..colon], line[(colon + 1)..].Trim(' ', '\t'));
        }

        return WithBody(new RequestHead(method, target, parts[2] == "HTTP/1.0", headers));
    }

    // A length beside chunks, or two lengths, are how requests are smuggled past a front server.
    private static RequestHead? WithBody(RequestHead head)
    {
        var encoding = head.Headers["Transfer-Encoding"];
        var length = head.Headers["Content-Length"];
        if (encoding is not null)
        {
            return length is null && encoding.Equals("chunked", StringComparison.OrdinalIgnoreCase)
                ? new RequestHead(head.Method, head.Target, head.IsOld, head.Headers) { IsChunked = true } : null;
        }

        if (length is null)
            return head;
        return long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RequestHead(head.Method, head.Target, head.IsOld, head.Headers) { ContentLength = number } : null;
    }

    private static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);

    private static bool IsTarget(string text)
        => (text.StartsWith('/') || text == "*" || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !text.Any(static c => c is <= ' ' or '\u007F');
}

using System.Globalization;
using System.Text;

namespace DataCite.Soak;

/// <summary>Puts answers together, byte for byte.</summary>
internal static class RawAnswer
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>A well-formed answer.</summary>
    public static IEnumerable<byte[]> Of(byte[] body, string status = "200 OK", string type = Json, params (string Name, string Value)[] headers)
        => [Head(status, [("Content-Type", type), ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)), .. headers]), body];

    /// <inheritdoc cref="Of(byte[], string, string, ValueTuple{string, string}[])"/>
    public static IEnumerable<byte[]> Of(string body, string status = "200 OK", string type = Json, params (string Name, string Value)[] headers)
        => Of(Encoding.UTF8.GetBytes(body), status, type, headers);

    /// <summary>An answer whose body is what comes until the connection ends.</summary>
    public static IEnumerable<byte[]> Streamed(IEnumerable<byte[]> body, params (string Name, string Value)[] headers)
        => body.Prepend(Head("200 OK", [("Content-Type", Json), .. headers]));

    /// <summary>The status line and the headers, with the one that proves the login.</summary>
    public static byte[] Head(string status, params IEnumerable<(string Name, string Value)> headers)
    {
        var text = new StringBuilder($"HTTP/1.1 {status}\r\nConnection: close\r\n");
        var given = headers.ToList();
        if (!given.Exists(static header => header.Name is "X-Credential-Username" or "X-Anonymous-Consumer"))
            given.Add(("X-Credential-Username", "demo.repo"));
        foreach (var (name, value) in given)
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    /// <summary>The same piece so many times.</summary>
    public static IEnumerable<byte[]> Repeat(byte[] beginning, byte[] piece, int times) => Enumerable.Repeat(piece, times).Prepend(beginning);
}

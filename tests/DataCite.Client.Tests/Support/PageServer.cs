using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>
/// A web server of bytes on the loopback interface: each path does what a test tells it to, good and bad. It remembers what it was asked, and
/// how many requests it had at the same time.
/// </summary>
internal sealed class PageServer(X509Certificate2? certificate = null) : LoopbackServer
{
    private readonly ConcurrentDictionary<string, Func<string, Stream, CancellationToken, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _heads = new();

    /// <summary>The heads of the requests, as they came.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    /// <summary>The first lines of the requests, without the version.</summary>
    public IReadOnlyList<string> Lines => [.. _heads.Select(static head => head[..head.IndexOf(" HTTP/", StringComparison.Ordinal)])];

    public string At(string path, string host = "127.0.0.1") => string.Create(CultureInfo.InvariantCulture, $"{(certificate is null ? "http" : "https")}://{host}:{Port}{path}");

    /// <summary>A page with a status, headers and a body, which HEAD does not get.</summary>
    public PageServer Page(string path, string status, string body = "", string type = "text/html; charset=utf-8", params string[] headers)
        => Raw(path, (head, stream, stop) =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            var lines = string.Concat(headers.Select(static header => header + "\r\n"));
            var answer = Encoding.Latin1.GetBytes(FormattableString.Invariant($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n{lines}Connection: close\r\n\r\n"));
            return stream.WriteAsync(IsHead(head) ? answer : [.. answer, .. bytes], stop).AsTask();
        });

    public PageServer Redirect(string path, string to, string status = "302 Found") => Page(path, status, headers: $"Location: {to}");

    /// <summary>A path that writes what it wants.</summary>
    public PageServer Raw(string path, Func<string, Stream, CancellationToken, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public static bool IsHead(string head) => head.StartsWith("HEAD ", StringComparison.Ordinal);

    protected override async Task ServeAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (certificate is not null)
        {
            var secure = new SslStream(stream);
            try
            {
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Ending);
            }
            catch (AuthenticationException)
            {
                // The client does not trust the certificate.
                return;
            }

            stream = secure;
        }

        await AnswerAsync(stream);
    }

    private async Task AnswerAsync(Stream stream)
    {
        var head = await ReadHeadAsync(stream);
        if (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            return;
        _heads.Enqueue(head);
        if (_pages.TryGetValue(head.Split(' ')[1], out var page))
            await page(head, stream, Ending);
        else
            await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Ending);
    }
}

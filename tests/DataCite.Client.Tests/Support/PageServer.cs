using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>
/// A web server of bytes on the loopback interface: each path does what a test tells it to, good and bad. It remembers what it was asked, and
/// how many requests it had at the same time.
/// </summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, Func<string, Stream, CancellationToken, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _serving;

    public PageServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The heads of the requests, as they came.</summary>
    public IReadOnlyList<string> Heads => [.. _heads];

    /// <summary>The first lines of the requests, without the version.</summary>
    public IReadOnlyList<string> Lines => [.. _heads.Select(static head => head[..head.IndexOf(" HTTP/", StringComparison.Ordinal)])];

    public string At(string path, string host = "127.0.0.1") => string.Create(CultureInfo.InvariantCulture, $"{(_certificate is null ? "http" : "https")}://{host}:{Port}{path}");

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

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        try
        {
            await _serving;
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // That is how it ends.
        }

        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (!_ending.IsCancellationRequested)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
        }
        finally
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _ending.Token);
                    stream = secure;
                }

                await AnswerAsync(stream);
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client has hung up.
            }
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        var head = await ReadHeadAsync(stream);
        if (head.Length == 0)
            return;
        _heads.Enqueue(head);
        if (_pages.TryGetValue(head.Split(' ')[1], out var page))
            await page(head, stream, _ending.Token);
        else
            await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _ending.Token);
    }

    private async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(buffer, _ending.Token) == 0)
                return string.Empty;
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }
}

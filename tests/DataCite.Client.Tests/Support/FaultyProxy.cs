using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataCite.Client.Tests;

/// <summary>
/// Stands between a client and a sandbox, on real sockets: passes requests on when it is told to, and answers as it is told to. Sockets are
/// kept open, as by any gateway.
/// </summary>
internal sealed class FaultyProxy : LoopbackServer
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly HttpClient _upstream;
    private readonly Func<PassingRequest, Task> _handle;

    private FaultyProxy(LiveSandbox sandbox, Func<PassingRequest, Task> handle)
    {
        _upstream = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = sandbox.Server.BaseAddress };
        _handle = handle;
    }

    /// <summary>Method and path of each request, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static FaultyProxy Start(LiveSandbox sandbox, Func<PassingRequest, Task> handle) => new(sandbox, handle);

    /// <summary>Misbehaves at some requests, and relays the others.</summary>
    public static FaultyProxy Start(LiveSandbox sandbox, Func<PassingRequest, bool> isMeant, Func<PassingRequest, Task> handle)
        => new(sandbox, request => isMeant(request) ? handle(request) : request.RelayAsync());

    public int Count(string method) => _requests.Count(request => request.StartsWith(method + " ", StringComparison.Ordinal));

    protected override async Task ServeAsync(TcpClient client)
    {
        var socket = new ProxySocket(client);
        while (socket.IsOpen && await socket.ReadAsync(Ending) is { } head)
        {
            var request = new PassingRequest(head.Method, head.Target, head.Headers, head.Body, socket, _upstream, Ending);
            _requests.Enqueue($"{request.Method} {request.Path}");
            await _handle(request);
        }
    }

    protected override void Release() => _upstream.Dispose();
}

/// <summary>One side of a proxied connection.</summary>
internal sealed class ProxySocket(TcpClient client)
{
    private readonly NetworkStream _stream = client.GetStream();

    public bool IsOpen { get; private set; } = true;

    /// <summary>Sent before whatever is answered next: an answer that came too late.</summary>
    public byte[]? Late { get; set; }

    public async Task<(string Method, string Target, Dictionary<string, string> Headers, byte[] Body)?> ReadAsync(CancellationToken ending)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await _stream.ReadAsync(one, ending) == 0)
                return null;
            head.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines[1..].Select(static line => line.Split(':', 2)).ToDictionary(static p => p[0], static p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await _stream.ReadExactlyAsync(body, ending);
        return (first[0], first[1], headers, body);
    }

    public async Task WriteAsync(byte[] bytes, CancellationToken ending)
    {
        if (Late is { } late)
        {
            Late = null;
            await _stream.WriteAsync(late, ending);
        }

        await _stream.WriteAsync(bytes, ending);
    }

    public void Reset()
    {
        IsOpen = false;
        client.Client.LingerState = new LingerOption(true, 0);
        client.Close();
    }
}

/// <summary>A request on its way to the sandbox.</summary>
internal sealed record PassingRequest(
    string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body, ProxySocket Socket, HttpClient Upstream, CancellationToken Ending)
{
    private static readonly string[] NotPassedOn = ["Host", "Connection", "Accept-Encoding", "Content-Length", "Content-Type"];

    public string Path => Target.Split('?')[0];

    public bool IsWrite => Method != "GET";

    /// <summary>Lets the sandbox carry it out.</summary>
    public async Task<PassingAnswer> ForwardAsync(byte[]? body = null)
    {
        using var message = new HttpRequestMessage(new HttpMethod(Method), Target);
        if (Body.Length > 0)
        {
            message.Content = new ByteArrayContent(body ?? Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", Headers["Content-Type"]);
        }

        foreach (var (name, value) in Headers.Where(static header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            message.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Upstream.SendAsync(message, Ending);
        return new PassingAnswer(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString() ?? "application/json",
            [.. answer.Headers.Where(static h => h.Key is not ("Transfer-Encoding" or "Connection")).Select(static h => (h.Key, string.Join(", ", h.Value)))],
            await answer.Content.ReadAsByteArrayAsync(Ending));
    }

    public async Task RelayAsync() => await ReplyAsync(await ForwardAsync());

    public Task ReplyAsync(PassingAnswer answer) => Socket.WriteAsync(answer.ToBytes(), Ending);

    public Task ReplyAsync(int status, string body = "<html>page of a gateway</html>", string type = "text/html", params (string Name, string Value)[] headers)
        => ReplyAsync(new PassingAnswer(status, type, headers, Encoding.UTF8.GetBytes(body)));

    public Task ResetAsync()
    {
        Socket.Reset();
        return Task.CompletedTask;
    }
}

/// <summary>What is answered.</summary>
internal sealed record PassingAnswer(int Status, string Type, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public PassingAnswer WithText(Func<string, string> change) => this with { Body = Encoding.UTF8.GetBytes(change(Text)) };

    public PassingAnswer WithHeader(string name, string value) => this with { Headers = [.. Headers.Where(header => header.Name != name), (name, value)] };

    public byte[] ToBytes()
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} X\r\n"));
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (Status != 204)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {Type}\r\nContent-Length: {Body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}

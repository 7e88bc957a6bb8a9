using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DataCite.Sandbox.Tests.Faults;

/// <summary>A sandbox, and clients that do nothing by themselves: no redirects, no repetitions.</summary>
internal sealed class FaultySandbox : IAsyncDisposable
{
    private readonly HttpClient _client;

    public FaultySandbox(SandboxOptions? options = null)
    {
        Server = SandboxServer.Start(options ?? new SandboxOptions { Empty = true });
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Server.BaseAddress };
    }

    public SandboxServer Server { get; }

    public SandboxFaults Faults => Server.Faults;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Login => "Basic " + Convert.ToBase64String("demo.repo:demo.repo-secret"u8);

    /// <summary>The attributes of a DOI that can be published.</summary>
    public static string Complete(string title) =>
        "\"url\":\"https://example.org/1\",\"publisher\":\"P\",\"creators\":[{\"name\":\"C\"}],\"titles\":[{\"title\":\"" + title
        + "\"}],\"publicationYear\":2024,\"types\":{\"resourceTypeGeneral\":\"Dataset\"}";

    public Task<Answer> GetAsync(string path, string? authorization = null) => SendAsync("GET", path, null, authorization ?? Login);

    public Task<Answer> PostAsync(string attributes) => SendAsync("POST", "dois", attributes, Login);

    public Task<Answer> PutAsync(string doi, string attributes) => SendAsync("PUT", "dois/" + doi, attributes, Login);

    public async Task<Answer> SendAsync(string method, string path, string? attributes, string? authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (attributes is not null)
            request.Content = new StringContent("{\"data\":{\"type\":\"dois\",\"attributes\":{" + attributes + "}}}", Encoding.UTF8, "application/vnd.api+json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return new Answer((int)response.StatusCode, text, response.Content.Headers.ContentType?.MediaType)
        {
            Location = response.Headers.Location?.ToString(),
            Account = response.Headers.TryGetValues("X-Credential-Username", out var values) ? values.Single() : null,
        };
    }

    /// <summary>Opens a connection that a test reads and writes byte by byte.</summary>
    public async Task<RawConnection> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Server.BaseAddress.Port, Stop);
        return new RawConnection(socket);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>What came back.</summary>
    internal sealed record Answer(int Status, string Text, string? ContentType)
    {
        public string? Location { get; init; }

        public string? Account { get; init; }

        public JsonElement Json => JsonDocument.Parse(Text).RootElement;

        public string? Doi => Json.GetProperty("data").GetProperty("id").GetString();

        public JsonElement Attribute(string name) => Json.GetProperty("data").GetProperty("attributes").GetProperty(name);

        public string[] Rows => [.. Json.GetProperty("data").EnumerateArray().Select(static row => row.GetProperty("id").GetString()!)];

        public int Total => Json.GetProperty("meta").GetProperty("total").GetInt32();

        public string? Next => Json.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString() : null;
    }

    /// <summary>A connection without anything in between.</summary>
    internal sealed class RawConnection(Socket socket) : IDisposable
    {
        private string _unread = string.Empty;

        public Task SendAsync(string request)
            => socket.SendAsync(Encoding.ASCII.GetBytes(request.Replace("\n", "\r\n", StringComparison.Ordinal)), Stop).AsTask();

        /// <summary>Whole answers, by the lengths that they announce.</summary>
        public async Task<string[]> ReadAnswersAsync(int count)
        {
            var answers = new List<string>();
            var chunk = new byte[8192];
            while (answers.Count < count)
            {
                var end = _unread.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (end >= 0 && _unread.Length >= end + 4 + LengthIn(_unread[..end]))
                {
                    var whole = end + 4 + LengthIn(_unread[..end]);
                    answers.Add(_unread[..whole]);
                    _unread = _unread[whole..];
                    continue;
                }

                var read = await socket.ReceiveAsync(chunk, Stop);
                Assert.NotEqual(0, read);
                _unread += Encoding.Latin1.GetString(chunk, 0, read);
            }

            return [.. answers];
        }

        /// <summary>All that comes until the other side closes; what came before a reset counts, too.</summary>
        public async Task<string> ReadToEndAsync()
        {
            var text = new StringBuilder();
            var chunk = new byte[8192];
            try
            {
                for (int read; (read = await socket.ReceiveAsync(chunk, Stop)) > 0;)
                    text.Append(Encoding.Latin1.GetString(chunk, 0, read));
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
            {
                return text.ToString();
            }

            return text.ToString();
        }

        public void Dispose() => socket.Dispose();

        private static int LengthIn(string head)
            => int.Parse(head.Split("\r\n").Single(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..], CultureInfo.InvariantCulture);
    }
}

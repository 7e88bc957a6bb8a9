using System.IO.Compression;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace DataCite.Sandbox.Tests;

/// <summary>Whatever arrives, the sandbox answers or closes, and stays up.</summary>
public sealed class HardeningTests : IAsyncDisposable
{
    private const int BodyLimit = 10 * 1024 * 1024;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SandboxServer _sandbox = SandboxServer.Start(new SandboxOptions());
    private readonly HttpClient _client;

    public HardeningTests()
    {
        _client = new HttpClient { BaseAddress = _sandbox.BaseAddress };
        var account = _sandbox.Accounts[0];
        _client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.Id}:{account.Password}")));
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET /dois\r\n\r\n")]
    [InlineData("GET /dois HTTP/9.9\r\nHost: x\r\n\r\n")]
    [InlineData("G\u0000T / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nNoColon\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: minus\r\n\r\n")]
    [InlineData("POST /dois HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("\r\n\r\n\r\n")]
    public async Task A_malformed_request_is_answered_or_closed(string request)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), Stop);
        socket.Shutdown(SocketShutdown.Send);

        await ReadToEndAsync(socket);

        await AssertAliveAsync();
    }

    [Fact]
    public async Task Huge_headers_are_refused()
    {
        using var socket = await ConnectAsync();
        var header = "GET /dois HTTP/1.1\r\nHost: x\r\nX-Huge: " + new string('x', 100_000);
        await TrySendAsync(socket, Encoding.ASCII.GetBytes(header));

        Assert.Contains("400", await ReadToEndAsync(socket), StringComparison.Ordinal);
        await AssertAliveAsync();
    }

    [Theory]
    [InlineData(BodyLimit + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(BodyLimit, HttpStatusCode.BadRequest)]
    public async Task A_body_over_ten_megabytes_is_refused_in_HTML(int length, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(new byte[length]);
        content.Headers.ContentType = new("application/json");
        using var response = await _client.PostAsync("dois", content, Stop);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.RequestEntityTooLarge
            ? "text/html"
            : "application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_refused_once_it_is_too_long()
    {
        using var content = new StreamContent(new MemoryStream(new byte[BodyLimit + 1], writable: false));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "dois") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_packed_body_that_unpacks_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 256; i++)
                await gzip.WriteAsync(zeros, Stop);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await _client.PostAsync("dois", content, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("127.0.0.1", "200")]
    [InlineData("localhost:8085", "200")]
    [InlineData("LOCALHOST", "200")]
    [InlineData("[::1]", "200")]
    [InlineData("[::1]:8085", "200")]
    [InlineData("datacite.localhost", "200")]
    [InlineData("api.datacite.LOCALHOST:8085", "200")]
    [InlineData("", "400")]
    [InlineData(" ", "400")]
    [InlineData("evil.example", "400")]
    [InlineData("127.0.0.1.evil.example", "400")]
    [InlineData("localhost.evil.example:80", "400")]
    [InlineData("evillocalhost", "400")]
    [InlineData("[::2]", "400")]
    [InlineData("::1", "400")]
    [InlineData("[::1", "400")]
    [InlineData("[::1].evil.example", "400")]
    public async Task Only_requests_to_the_sandbox_by_its_own_name_are_answered(string host, string status)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /heartbeat HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), Stop);

        Assert.StartsWith($"HTTP/1.1 {status}", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_addresses_of_the_loopback_interface_lead_to_it_and_links_lead_back()
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions());
        var other = new Uri($"http://[::1]:{sandbox.BaseAddress.Port}/");
        if (!HasSecondAddress())
            Assert.Skip("This machine has no address ::1.");
        using var client = new HttpClient();

        var list = await client.GetStringAsync(new Uri(other, "dois?page[size]=1&disable-facets=true"), Stop);

        Assert.Contains($"\"self\":\"{other}dois", list, StringComparison.Ordinal);
        await sandbox.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(other, "heartbeat"), Stop));
    }

    [Fact]
    public void A_port_that_another_program_has_at_the_other_address_is_taken()
    {
        if (!HasSecondAddress())
            Assert.Skip("This machine has no address ::1.");
        using var other = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        other.Listen();
        var port = ((IPEndPoint)other.LocalEndPoint!).Port;

        var error = Assert.Throws<IOException>(() => SandboxServer.Start(new SandboxOptions { Port = port }));

        Assert.Contains($"port {port}", error.Message, StringComparison.Ordinal);
    }

    private static bool HasSecondAddress()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Web_pages_of_other_origins_are_let_in_only_where_that_is_asked_for(bool cors)
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Cors = cors });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.BaseAddress, "dois?page[size]=0"));
        request.Headers.Add("Origin", "https://page.example.org");
        using var response = await _client.SendAsync(request, Stop);

        Assert.Equal(cors, response.Headers.Any(static header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0x5C, 0x75, 0x64, 0x38, 0x30, 0x30, 0x22, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0x64, 0x61, 0x74, 0x61, 0x22, 0x3A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x7D })]
    public async Task A_body_that_is_not_UTF8_is_refused(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await _client.PostAsync("dois", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(101, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Deeply_nested_JSON_is_refused(int depth, HttpStatusCode status)
    {
        using var content = new StringContent("{\"data\":" + new string('[', depth) + new string(']', depth) + "}", Encoding.UTF8,
            "application/json");
        using var response = await _client.PostAsync("dois", content, Stop);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Half_open_connections_do_not_keep_others_waiting()
    {
        var silent = new List<Socket>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var socket = await ConnectAsync();
                silent.Add(socket);
                if (i % 2 == 0)
                    await socket.SendAsync("POST /dois HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), Stop);
            }

            await AssertAliveAsync();
        }
        finally
        {
            silent.ForEach(static socket => socket.Dispose());
        }

        await AssertAliveAsync();
    }

    [Fact]
    public async Task A_body_that_never_arrives_ends_with_its_connection()
    {
        _sandbox.BodyTimeout = TimeSpan.FromMilliseconds(50);
        using var socket = await ConnectAsync();
        await socket.SendAsync("POST /dois HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), Stop);

        Assert.Empty(await ReadToEndAsync(socket));

        _sandbox.BodyTimeout = TimeSpan.FromMinutes(1);
        await AssertAliveAsync();
    }

    [Fact]
    public async Task Many_parallel_connections_are_all_answered()
    {
        const int connections = 1000;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler) { BaseAddress = _sandbox.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };

        var statuses = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            using var response = await client.GetAsync("dois?page[size]=1&disable-facets=true", Stop);
            return response.StatusCode;
        }));

        Assert.All(statuses, static status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(connections, _sandbox.Statistics.Requests);
    }

    [Fact]
    public async Task Parallel_writes_lose_nothing_and_create_nothing_twice()
    {
        async Task<int> CreateAsync(int number)
        {
            using var content = new StringContent($"{{\"data\":{{\"attributes\":{{\"doi\":\"10.5072/par-{number}\"}}}}}}", Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync("dois", content, Stop);
            return (int)response.StatusCode;
        }

        // Every name twice: one of the two must find it taken.
        var statuses = await Task.WhenAll(Enumerable.Range(0, 400).Select(static number => number / 2).Select(CreateAsync));

        Assert.Equal(200, statuses.Count(static status => status == 201));
        Assert.Equal(200, statuses.Count(static status => status == 422));
        var listed = JsonDocument.Parse(await _client.GetStringAsync("dois?query=suffix:par*&page[size]=0&disable-facets=true", Stop));
        Assert.Equal(200, Enumerable.Range(0, 200).Count(number => _sandbox.Records.StateOf($"10.5072/par-{number}") == "draft"));
        Assert.Equal(200, listed.RootElement.GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Fact]
    public void Nothing_but_the_loopback_interface_is_listened_on()
    {
        var endpoints = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(endpoint => endpoint.Port == _sandbox.BaseAddress.Port).ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, static endpoint => Assert.True(IPAddress.IsLoopback(endpoint.Address), endpoint.ToString()));
    }

    [Fact]
    public async Task A_tag_that_was_seen_gives_a_304_without_a_body()
    {
        using var first = await _client.GetAsync("prefixes/10.5072", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "prefixes/10.5072");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(request, Stop);

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.Created)]
    [InlineData("PUT", HttpStatusCode.Created)]
    [InlineData("PATCH", HttpStatusCode.BadRequest)]
    public async Task Packed_bodies_are_read_for_POST_and_PUT_only(string method, HttpStatusCode status)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync("{\"data\":{\"attributes\":{\"doi\":\"10.5072/packed\"}}}"u8.ToArray(), Stop);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var request = new HttpRequestMessage(new HttpMethod(method), method == "POST"
            ? "dois"
            : "dois/10.5072/packed") { Content = content };
        using var response = await _client.SendAsync(request, Stop);

        Assert.Equal(status, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _sandbox.BaseAddress.Port, Stop);
        return socket;
    }

    private async Task AssertAliveAsync() => Assert.Equal("OK", await _client.GetStringAsync("heartbeat", Stop));

    // The server may close before everything is sent.
    private static async Task TrySendAsync(Socket socket, byte[] bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
                sent += await socket.SendAsync(bytes.AsMemory(sent), Stop);
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            TestContext.Current.SendDiagnosticMessage(error.Message);
        }
    }

    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        var answer = new StringBuilder();
        var chunk = new byte[8192];
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(chunk, Stop)) > 0)
                answer.Append(Encoding.Latin1.GetString(chunk, 0, read));
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Closed with something of ours unread: that is an answer, too.
            return answer.ToString();
        }

        return answer.ToString();
    }
}

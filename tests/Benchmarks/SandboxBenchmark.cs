using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace DataCite.Benchmarks;

/// <summary>What the sandbox itself can carry: it must be several times faster than what is measured with it.</summary>
internal static class SandboxBenchmark
{
    private const string Page = "dois?page[cursor]=1&page[size]=1000&disable-facets=true";
    private const int Pages = 20;
    private const int Drafts = 1000;
    private const int InFlight = 16;

    public static async Task RunAsync(int records, int connections, TextWriter output)
    {
        var table = new Table($"the sandbox with {records} records", "wall s", "its cpu s", "its peak MB");
        var start = Stopwatch.StartNew();
        var sandbox = await SandboxProcess.StartAsync(records).ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        table.Add("start, records from a seed", start.Elapsed.TotalSeconds, sandbox.CpuSeconds, sandbox.PeakMegabytes);

        using var plain = ClientFor(sandbox, compressed: false);
        using var compressed = ClientFor(sandbox, compressed: true);
        async Task MeasureAsync(string what, Func<Task> work)
        {
            var (clock, cpu) = (Stopwatch.StartNew(), sandbox.CpuSeconds);
            await work().ConfigureAwait(false);
            table.Add(what, clock.Elapsed.TotalSeconds, sandbox.CpuSeconds - cpu, sandbox.PeakMegabytes);
        }

        await plain.GetByteArrayAsync(Page).ConfigureAwait(false);
        await MeasureAsync($"{Pages} pages of 1000, plain", () => WalkAsync(plain)).ConfigureAwait(false);
        await MeasureAsync($"{Pages} pages of 1000, compressed", () => WalkAsync(compressed)).ConfigureAwait(false);
        await MeasureAsync($"{Pages} pages of 1000, compressed again", () => WalkAsync(compressed)).ConfigureAwait(false);
        await MeasureAsync($"{Drafts} drafts, {InFlight} in flight", () => CreateAsync(plain)).ConfigureAwait(false);
        await MeasureAsync("a text query, for the first time", () => ReadAsync(plain, "dois?query=observations&page[size]=25&disable-facets=true"))
            .ConfigureAwait(false);
        await MeasureAsync("all facets, for the first time", () => ReadAsync(plain, "dois?page[size]=0")).ConfigureAwait(false);
        await MeasureAsync($"{connections} connections at once", () => ConnectAsync(sandbox, connections)).ConfigureAwait(false);
        table.Print(output);
    }

    private static HttpClient ClientFor(SandboxProcess sandbox, bool compressed)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes("demo.repo:demo.repo-secret"));
        var handler = new SocketsHttpHandler { AutomaticDecompression = compressed ? DecompressionMethods.GZip : DecompressionMethods.None };
        return new HttpClient(handler)
        {
            BaseAddress = sandbox.Address,
            Timeout = TimeSpan.FromMinutes(5),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", login) },
        };
    }

    private static async Task ReadAsync(HttpClient client, string target)
    {
        using var response = await client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null).ConfigureAwait(false);
    }

    // The next cursor is not read from the page, so that the client costs nothing: the rows of a seed are a second or more apart.
    private static async Task WalkAsync(HttpClient client)
    {
        for (var page = 0; page < Pages; page++)
        {
            var after = DateTimeOffset.UnixEpoch.AddYears(50).AddDays(page * 30).ToUnixTimeMilliseconds();
            var cursor = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{after},10.0/a")).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            await ReadAsync(client, Page.Replace("=1&", $"={cursor}&", StringComparison.Ordinal)).ConfigureAwait(false);
        }
    }

    private static async Task CreateAsync(HttpClient client)
        => await Parallel.ForAsync(0, Drafts, new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (number, stop) =>
        {
            using var body = new StringContent(
                $$"""{"data":{"attributes":{"doi":"10.5072/load-{{number}}","version":"{{number}}"} } }""",
                Encoding.UTF8, "application/vnd.api+json");
            using var response = await client.PostAsync("dois", body, stop).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
        }).ConfigureAwait(false);

    // All are open before the first asks for anything.
    private static async Task ConnectAsync(SandboxProcess sandbox, int connections)
    {
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i < connections; i++)
            {
                var socket = new TcpClient();
                sockets.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, sandbox.Address.Port).ConfigureAwait(false);
            }

            await Task.WhenAll(sockets.Select(socket => AskAsync(socket.GetStream(), sandbox.Address.Authority))).ConfigureAwait(false);
        }
        finally
        {
            foreach (var socket in sockets)
                socket.Dispose();
        }
    }

    private static async Task AskAsync(NetworkStream stream, string host)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /heartbeat HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).ConfigureAwait(false);
        using var reader = new StreamReader(stream, leaveOpen: true);
        if (await reader.ReadLineAsync().ConfigureAwait(false) != "HTTP/1.1 200 OK")
            throw new InvalidOperationException("A connection was not answered.");
    }
}

using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DataCite.Client.Tests.Links;

/// <summary>Servers that are broken, slow or hostile: each gives a verdict, none takes more than its share.</summary>
public class HostileServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_page_of_a_gigabyte_only_the_begin_is_read()
    {
        const long size = 1L << 30;
        var sent = 0L;
        var hungUp = new TaskCompletionSource();
        await using var server = new PageServer().Raw("/", async (head, stream, stop) =>
        {
            await stream.WriteAsync(Ascii($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {size}\r\n\r\n"), stop);
            var piece = Ascii(new string('x', 64 * 1024));
            try
            {
                while (!PageServer.IsHead(head) && sent < size)
                {
                    await stream.WriteAsync(piece, stop);
                    sent += piece.Length;
                }
            }
            catch (IOException)
            {
                hungUp.TrySetResult();
                throw;
            }
        });
        var check = await Pages.CheckAsync(server.At("/"));
        Assert.Equal((LandingPageVerdict.Ok, null), (check.Verdict, check.NamesDoi));
        await hungUp.Task.WaitAsync(Stop);
        // What was read, and what the sockets hold.
        Assert.InRange(sent, 1, 64L << 20);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_read_to_the_limit()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
                await gzip.WriteAsync(zeros, Stop);
        }

        await using var server = new PageServer().Raw("/", async (head, stream, stop) => await stream.WriteAsync(
            (byte[])[.. Ascii($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n"), .. PageServer.IsHead(head) ? [] : packed.ToArray()], stop));
        var check = await Pages.CheckAsync(server.At("/"));
        Assert.Equal((LandingPageVerdict.Ok, null), (check.Verdict, check.NamesDoi));
    }

    [Theory]
    [InlineData("\u0001\u0002 garbage, and no HTTP at all\r\n\r\n", LandingPageVerdict.AnswerUnreadable)]
    [InlineData("HTTP/1.1 999999 Huge\r\n\r\n", LandingPageVerdict.AnswerUnreadable)]
    [InlineData("", LandingPageVerdict.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<html>", LandingPageVerdict.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope", LandingPageVerdict.AnswerUnreadable)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", LandingPageVerdict.AnswerUnreadable)]
    public async Task What_is_no_whole_answer_is_a_verdict(string answer, LandingPageVerdict verdict)
    {
        await using var server = new PageServer().Raw("/", (_, stream, stop) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), stop).AsTask());
        var check = await Pages.CheckAsync(server.At("/"));
        Assert.Equal(verdict, check.Verdict);
    }

    [Fact]
    public async Task Headers_without_an_end_are_not_taken()
    {
        await using var server = new PageServer().Raw("/", async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), stop);
            for (var i = 0; i < 100_000; i++)
                await stream.WriteAsync(Ascii($"X-{i}: {new string('x', 1000)}\r\n"), stop);
        });
        Assert.Equal(LandingPageVerdict.AnswerUnreadable, (await Pages.CheckAsync(server.At("/"))).Verdict);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_a_verdict()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var serving = ResetAsync(listener, ending.Token);
        var check = await Pages.CheckAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        Assert.Equal(LandingPageVerdict.ConnectionFailed, check.Verdict);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var check = await Pages.CheckAsync($"http://127.0.0.1:{port}/");
        Assert.Equal((LandingPageVerdict.ConnectionFailed, null), (check.Verdict, check.StatusCode));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_told_from_a_server_that_is_down()
    {
        var check = await Pages.CheckAsync("https://nowhere.invalid/records/1", static options => options with { Resolve = new LandingPageOptions().Resolve });
        Assert.Equal(LandingPageVerdict.NameNotFound, check.Verdict);
        Assert.Contains("nowhere.invalid", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_told_from_a_server_that_is_down()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=other.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        await using var server = new PageServer(certificate).Page("/", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/", "page.test"));
        Assert.Equal((LandingPageVerdict.TlsFailed, null), (check.Verdict, check.StatusCode));
        Assert.Contains("its certificate is for another name", check.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Heads);
    }

    [Fact]
    public async Task A_server_that_speaks_no_TLS_is_a_fault_of_TLS()
    {
        await using var server = new RawServer("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray());
        var check = await Pages.CheckAsync($"https://page.test:{server.Address.Port}/");
        Assert.Equal(LandingPageVerdict.TlsFailed, check.Verdict);
        Assert.Contains("it does not speak TLS at this address", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_ends_too_early_is_told_in_plain_words()
    {
        await using var server = new RawServer("HTTP/1.1 200"u8.ToArray());
        var check = await Pages.CheckAsync($"http://page.test:{server.Address.Port}/");
        Assert.NotEqual(LandingPageVerdict.Ok, check.Verdict);
        Assert.DoesNotContain("ResponseEnded", check.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("prematurely", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_when_its_time_is_over()
    {
        var clock = new FakeClock();
        using var waiting = new SemaphoreSlim(0);
        await using var server = new PageServer().Raw("/", async (_, _, stop) =>
        {
            waiting.Release();
            await Task.Delay(Timeout.Infinite, stop);
        });
        var checking = Pages.CheckAsync(server.At("/"), options => options with { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(20) });
        // HEAD, and then GET.
        for (var i = 0; i < 2; i++)
        {
            await waiting.WaitAsync(Stop);
            clock.Advance(TimeSpan.FromSeconds(21));
        }

        var check = await checking;
        Assert.Equal((LandingPageVerdict.TimedOut, null), (check.Verdict, check.StatusCode));
        Assert.True(check.Duration >= TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_page_that_drips_is_left_when_its_time_is_over()
    {
        var clock = new FakeClock();
        var begun = new TaskCompletionSource();
        await using var server = new PageServer().Raw("/", async (head, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), stop);
            if (PageServer.IsHead(head))
                return;
            await stream.WriteAsync("<html>"u8.ToArray(), stop);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
        });
        var checking = Pages.CheckAsync(server.At("/"), options => options with { TimeProvider = clock });
        await begun.Task.WaitAsync(Stop);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(LandingPageVerdict.TimedOut, (await checking).Verdict);
    }

    [Fact]
    public async Task Who_gives_up_gets_no_verdict()
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var server = new PageServer().Raw("/", async (_, _, stop) =>
        {
            await giveUp.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var checker = Pages.Checker();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checker.CheckAsync(Pages.Doi, server.At("/"), giveUp.Token));
    }

    private static async Task ResetAsync(TcpListener listener, CancellationToken stop)
    {
        while (true)
        {
            using var socket = await listener.AcceptSocketAsync(stop);
            await socket.ReceiveAsync(new byte[1], stop);
            socket.LingerState = new LingerOption(true, 0);
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Connection;

/// <summary>What travels over a real socket.</summary>
public class TransportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compressed_answers_are_asked_for_and_understood()
    {
        await using var sandbox = LiveSandbox.Start(new Sandbox.SandboxOptions { Empty = true, RecordCount = 1000 });
        using var client = sandbox.Connect();

        var rows = (await client.ListDoisAsync(new DoiQuery(), cancellationToken: Stop).ToListAsync(Stop)).Sum(static page => page.Records.Count);

        Assert.Equal(1000, rows);
        using var plain = new HttpClient();
        var bytes = (await plain.GetByteArrayAsync(new Uri(sandbox.Server.BaseAddress, "dois?page%5Bsize%5D=1000&affiliation=true&publisher=true"), Stop)).Length;
        Assert.True(sandbox.Server.Statistics.BytesSent < bytes * 1.7, "the first answer was hardly smaller than the second, which was not compressed");
    }

    [Fact]
    public async Task A_deletion_that_breaks_off_on_a_used_connection_is_not_repeated_behind_the_clients_back()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        const string NotFound = """{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}""";
        var missing = $"HTTP/1.1 404 Not Found\r\nContent-Length: {NotFound.Length}\r\n\r\n{NotFound}";
        var deletions = 0;
        var serving = ServeAsync(listener, request =>
        {
            if (!request.StartsWith("DELETE", StringComparison.Ordinal))
                return missing;
            return ++deletions == 1 ? null : missing;
        }, ending.Token);
        using var client = new DataCiteClient(new DataCiteClientOptions
        {
            BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"),
            TimeProvider = Clients.SkippingClock(),
            ReadTimeout = TimeSpan.FromHours(1),
            WriteTimeout = TimeSpan.FromHours(1),
        });
        Assert.Null(await client.FindDoiAsync(DoiName.Parse("10.5072/warm-up"), Stop));

        // Lost, repeated, answered 404: gone, by the first attempt or the second.
        await client.DeleteDoiAsync(DoiName.Parse("10.5072/abc"), Stop);

        Assert.Equal(2, deletions);
        Assert.Equal(1, client.Statistics.Repetitions);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_no_login_and_is_not_asked_twice()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        // Windows serves with keys that have been stored alone.
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var seeing = SeeAsync(listener, certificate, Stop);
        using var account = Clients.Repository();
        using var client = new DataCiteClient(new DataCiteClientOptions
        {
            BaseAddress = new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            Account = account,
            TimeProvider = Clients.SkippingClock(),
            ReadTimeout = TimeSpan.FromHours(1),
        });

        var error = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.VerifyLoginAsync(Stop));

        Assert.Contains("certificate", error.Advice, StringComparison.Ordinal);
        Assert.Equal(1, client.Statistics.RequestsSent);
        Assert.Equal(0, await seeing);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{port}"), TimeProvider = Clients.SkippingClock(), ReadTimeout = TimeSpan.FromHours(1) });

        var error = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.VerifyLoginAsync(Stop));

        Assert.Contains("No connection to DataCite", error.Message, StringComparison.Ordinal);
        Assert.False(error.OutcomeUnknown);
        Assert.Equal(7, client.Statistics.RequestsSent);
    }

    /// <summary>How many bytes a client sends to a server with this certificate.</summary>
    private static async Task<int> SeeAsync(TcpListener listener, X509Certificate2 certificate, CancellationToken ending)
    {
        using var connection = await listener.AcceptTcpClientAsync(ending);
        await using var stream = new SslStream(connection.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, ending);
            return await stream.ReadAsync(new byte[1], ending);
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            return 0; // The client has turned away.
        }
    }

    /// <summary>Answers requests without bodies; no answer breaks the connection off. A client has several connections at a time.</summary>
    private static async Task ServeAsync(TcpListener listener, Func<string, string?> answer, CancellationToken ending)
    {
        var answering = new List<Task>();
        try
        {
            while (true)
                answering.Add(AnswerAsync(await listener.AcceptTcpClientAsync(ending), answer, ending));
        }
        finally
        {
            await Task.WhenAll(answering);
        }
    }

    private static async Task AnswerAsync(TcpClient client, Func<string, string?> answer, CancellationToken ending)
    {
        using var connection = client;
        var stream = connection.GetStream();
        var buffer = new byte[8192];
        for (var request = new StringBuilder(); ;)
        {
            var read = await stream.ReadAsync(buffer, ending);
            if (read == 0)
                return;
            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
            if (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                continue;
            if (answer(request.ToString()) is not { } text)
                return;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text), ending);
            request.Clear();
        }
    }
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DataCite.Client.Tests.Connection;

/// <summary>What goes through a proxy, and what never does. Alone, since the proxy of the process is everybody's.</summary>
[Collection(nameof(ProxyTests))]
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public class ProxyTests
{
    private const string Host = "api.datacite.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_on_this_machine_is_asked_directly_whatever_proxy_there_is()
    {
        await using var sandbox = LiveSandbox.Start();
        await using var proxy = new LocalProxy();
        var former = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            foreach (var host in new[] { "127.0.0.1", "localhost", "LOCALHOST" })
            {
                using var client = sandbox.Connect(change: options => options with { BaseAddress = new UriBuilder(options.BaseAddress) { Host = host }.Uri });
                Assert.Equal(sandbox.Repository.Id, (await client.VerifyLoginAsync(Stop)).AccountId, ignoreCase: true);
            }
        }
        finally
        {
            HttpClient.DefaultProxy = former;
        }

        Assert.Empty(proxy.Seen);
    }

    [Fact]
    public async Task Any_other_server_is_asked_through_the_proxy_which_sees_no_login()
    {
        using var certificate = MakeCertificate();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, certificate);
        await using var proxy = new LocalProxy((IPEndPoint)listener.LocalEndpoint);
        var former = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            using var account = Clients.Repository();
            using var client = new DataCiteClient(new DataCiteClientOptions
            {
                BaseAddress = new Uri($"https://{Host}/"),
                Account = account,
                ReadTimeout = TimeSpan.FromHours(1),
                HandlerFactory = () => Trusting(certificate),
            });

            Assert.Equal("demo.repo", (await client.VerifyLoginAsync(Stop)).AccountId);
        }
        finally
        {
            HttpClient.DefaultProxy = former;
        }

        var head = await serving;
        Assert.Contains("Authorization: Basic ", head, StringComparison.Ordinal);
        var seen = Assert.Single(proxy.Seen);
        Assert.StartsWith($"CONNECT {Host}:443 HTTP/1.1", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Basic", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/dois", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_with_a_certificate_of_its_own_gets_no_login()
    {
        using var trusted = MakeCertificate();
        using var other = MakeCertificate();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, other);
        await using var proxy = new LocalProxy((IPEndPoint)listener.LocalEndpoint);
        using var account = Clients.Repository();
        using var client = new DataCiteClient(new DataCiteClientOptions
        {
            BaseAddress = new Uri($"https://{Host}/"),
            Account = account,
            ReadTimeout = TimeSpan.FromHours(1),
            HandlerFactory = () =>
            {
                var handler = Trusting(trusted);
                handler.Proxy = new WebProxy(proxy.Address);
                return handler;
            },
        });

        var error = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.VerifyLoginAsync(Stop));

        Assert.Contains("certificate", error.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", await serving, StringComparison.Ordinal);
    }

    // The handler of the real server, which trusts one certificate more.
    private static SocketsHttpHandler Trusting(X509Certificate2 certificate)
    {
        var handler = HttpHandler.Create(new Uri($"https://{Host}/"));
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509CertificateLoader.LoadCertificate(certificate.RawData) },
        };
        return handler;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        // Windows serves with keys that have been stored alone.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>Answers one request, and gives its head; nothing when the client turns away.</summary>
    private static async Task<string> ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var connection = await listener.AcceptTcpClientAsync(Stop);
        await using var stream = new SslStream(connection.GetStream());
        var head = new StringBuilder();
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Stop);
            var buffer = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, Stop) > 0)
                head.Append((char)buffer[0]);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nX-Credential-Username: demo.repo\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{\"data\":[],\"meta\":{\"total\":0}}"u8.ToArray(), Stop);
        }
        catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has turned away.
        }

        return head.ToString();
    }
}

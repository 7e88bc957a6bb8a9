using System.Net;
using System.Text;

namespace DataCite.Client;

/// <summary>
/// The sockets to the servers of landing pages: direct ones, whose addresses are checked, and those through the proxy of the system, which
/// resolves names itself. Both know no login, no cookies and no redirects.
/// </summary>
internal sealed class PageConnections : IDisposable
{
    private readonly LandingPageOptions _options;
    private readonly CheckedConnector _connector;
    private readonly HttpClient _direct;
    private readonly Lazy<HttpClient> _proxied;

    public PageConnections(LandingPageOptions options)
    {
        _options = options;
        _connector = new CheckedConnector(options);
        var handler = Create();
        handler.UseProxy = false;
        handler.ConnectCallback = _connector.ConnectAsync;
        _direct = Wrap(handler);
        _proxied = new Lazy<HttpClient>(() =>
        {
            var through = Create();
            through.Proxy = options.Proxy;
            return Wrap(through);
        });
    }

    /// <summary>The sockets for an address, and whether it is asked through a proxy.</summary>
    /// <exception cref="PrivateAddressException">The address itself is a private one, which a proxy is not asked for either.</exception>
    public (HttpClient Http, bool IsProxied) For(Uri address)
    {
        if (!IsProxied(address))
            return (_direct, false);
        if (IPAddress.TryParse(address.IdnHost, out var literal) && !_options.IsAllowed(literal))
            throw new PrivateAddressException(address.IdnHost, literal);
        return (_proxied.Value, true);
    }

    public void Dispose()
    {
        _direct.Dispose();
        if (_proxied.IsValueCreated)
            _proxied.Value.Dispose();
    }

    // What a proxy calls this machine is another one.
    private bool IsProxied(Uri address)
        => _options.Proxy is { } proxy && !LocalAddress.IsLocal(address) && !proxy.IsBypassed(address) && proxy.GetProxy(address) is { } through && through != address;

    private static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = AnswerLimits.HeadersKilobytes,
        // A connection whose body is not read to its end is closed.
        MaxResponseDrainSize = 0,
        MaxConnectionsPerServer = HostTurns.RequestsAtATime,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        // Nobody outside is told which trace of the caller a request belongs to.
        ActivityHeadersPropagator = null,
        ResponseHeaderEncodingSelector = static (name, _) => name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : null,
    };

    private HttpClient Wrap(SocketsHttpHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(_options.Product, _options.Contact));
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        return http;
    }
}

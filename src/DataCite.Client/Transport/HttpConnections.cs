namespace DataCite.Client;

/// <summary>
/// The sockets of a connection. Usually they are kept open and shared. Where answers do not belong to their requests, a socket that is
/// used again may carry the answer to somebody else's request, and the next one another: from then on each request gets its own.
/// </summary>
internal sealed class HttpConnections : IDisposable
{
    private readonly DataCiteClientOptions _options;
    private readonly HttpMessageHandler _handler;
    private readonly HttpClient _shared;
    private readonly Lazy<HttpClient> _separate;
    private volatile bool _isDistrusted;
    private volatile bool _isDisposed;

    public HttpConnections(DataCiteClientOptions options)
    {
        _options = options;
        _handler = CreateHandler();
        _shared = Wrap(_handler);
        _separate = new Lazy<HttpClient>(CreateSeparate);
    }

    /// <summary>Sockets that may have been used before, or one that is used once.</summary>
    /// <exception cref="ObjectDisposedException">The connection is closed.</exception>
    public HttpClient Get(bool separate)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return separate || _isDistrusted ? _separate.Value : _shared;
    }

    /// <summary>Ends the use of shared sockets.</summary>
    public void Distrust() => _isDistrusted = true;

    public void Dispose()
    {
        _isDisposed = true;
        _shared.Dispose();
        if (_separate.IsValueCreated)
            _separate.Value.Dispose();
    }

    private HttpMessageHandler CreateHandler() => _options.HandlerFactory?.Invoke() ?? HttpHandler.Create(_options.BaseAddress);

    private HttpClient CreateSeparate()
    {
        var handler = CreateHandler();
        // A handler that is in use already cannot be changed any more.
        if (handler is SocketsHttpHandler sockets && !ReferenceEquals(handler, _handler))
            sockets.PooledConnectionLifetime = TimeSpan.Zero;
        return Wrap(handler);
    }

    private HttpClient Wrap(HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(_options.Product, _options.Contact));
        return http;
    }
}

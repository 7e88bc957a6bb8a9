namespace DataCite.Client;

/// <summary>
/// The DataCite REST API. Every request is paced by the limits of DataCite, repeated where that is safe and may help, and fails with an
/// error of its own kind. Safe for use by several threads at once; one client serves a whole job.
/// </summary>
public sealed partial class DataCiteClient : IDisposable
{
    private readonly ApiConnection _connection;
    private readonly Action<ClientNotice>? _notices;
    private readonly bool _ownsConnection;

    /// <summary>Makes a client; nothing is sent before it is used.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    public DataCiteClient(DataCiteClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = new ApiConnection(options);
        _ownsConnection = true;
    }

    private DataCiteClient(ApiConnection connection, Action<ClientNotice> notices) => (_connection, _notices) = (connection, notices);

    /// <summary>Where the API is.</summary>
    public Uri BaseAddress => _connection.BaseAddress;

    /// <summary>Who asks.</summary>
    public DataCiteAccount Account => _connection.Account;

    /// <summary>What the connection has done so far, all views together.</summary>
    public ClientStatistics Statistics => _connection.Statistics;

    /// <summary>
    /// A view on the same connection, with its pool, login and limit, that reports what happens to its requests. Disposing the view
    /// leaves the connection open.
    /// </summary>
    /// <param name="notices">Called at once, from any thread; must not throw.</param>
    public DataCiteClient WithNotices(Action<ClientNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(notices);
        return new DataCiteClient(_connection, notices);
    }

    /// <summary>Sends a request to any route. An answer about another DOI than the one in the path or body is not taken.</summary>
    /// <exception cref="UncertainOutcomeException">It may have been carried out, although no good answer came.</exception>
    /// <exception cref="WriteInterruptedException">The caller gave up after a write may have been sent.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var doi = DoiOfRequest.Find(request);
        return SendAsync(request with { Doi = doi }, DoiOfRequest.ReaderFor(doi, request.IsShown), cancellationToken);
    }

    /// <summary>Closes the connection, unless this is a view. The account stays open: the code that made it disposes it.</summary>
    public void Dispose()
    {
        if (_ownsConnection)
            _connection.Dispose();
    }

    /// <summary>The address of the API and the account, never a secret.</summary>
    public override string ToString() => $"{BaseAddress} as {Account}";

    private Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
        => _connection.SendAsync(request, read, _notices, cancellationToken);
}

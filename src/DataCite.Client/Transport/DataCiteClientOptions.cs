namespace DataCite.Client;

/// <summary>How a client connects. The defaults suit the real server.</summary>
public sealed record DataCiteClientOptions
{
    /// <summary>
    /// Where the API is: <see cref="DataCiteEnvironment.Production"/>, <see cref="DataCiteEnvironment.Test"/>, or another. HTTPS, except
    /// on the loopback interface.
    /// </summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Who asks.</summary>
    public DataCiteAccount Account { get; init; } = DataCiteAccount.Anonymous;

    /// <summary>
    /// A mail address that goes into <c>User-Agent</c>, so that DataCite can write to the person who runs this. It doubles the rate limit of
    /// anonymous callers, from 500 to 1000 requests in five minutes.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>The product token of <c>User-Agent</c>.</summary>
    public string Product { get; init; } = UserAgent.DefaultProduct;

    /// <summary>
    /// Requests allowed in one <see cref="Window"/>. Null: DataCite's own limit, 3000 with a login, 1000 with a contact, 500 without either,
    /// and at most 750 on the test system. On loopback there is no limit.
    /// </summary>
    public int? RequestsPerWindow { get; init; }

    /// <summary>The window in which the server counts requests.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is repeated after a failure that may pass.</summary>
    public int MaxRetryAttempts { get; init; } = 6;

    /// <summary>
    /// The wait before the first repetition, where the server does not ask for one; it doubles with each further one. Null: one second, and
    /// on loopback, where nobody is relieved by waiting, 20 ms.
    /// </summary>
    public TimeSpan? RetryDelay { get; init; }

    /// <summary>The longest wait before a repetition, where the server does not ask for more.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The longest wait that the server may ask for (<c>Retry-After</c>). When it asks for more, the request fails at once, and the error says
    /// when to come back.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The time one attempt at reading may take, body included.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The time one attempt at writing may take. The server registers the handle within the request, which can take more than 10 s, so give it
    /// 60 s or more.
    /// </summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The clock of waits and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Makes the message handler; null for the one that suits the real server. A handler given here must not follow redirects itself.</summary>
    public Func<HttpMessageHandler>? HandlerFactory { get; init; }

    /// <summary>The first wait that is in force.</summary>
    internal TimeSpan FirstRetryDelay
    {
        get
        {
            var delay = RetryDelay ?? (BaseAddress.IsLoopback ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromSeconds(1));
            return delay < MaxRetryDelay ? delay : MaxRetryDelay;
        }
    }

    /// <summary>
    /// The wait after the firewall's 403, which means "too many requests in this window". It is divided into waits of the longest that is
    /// allowed. On loopback there is no firewall, and the wait is an ordinary one.
    /// </summary>
    internal TimeSpan? ThrottleDelay => BaseAddress.IsLoopback ? null : Window < MaxRetryDelay ? Window : MaxRetryDelay;

    /// <summary>The least wait before a repetition, whatever the server asks for: it doubles each time.</summary>
    /// <param name="repetition">The number of the repetition, from 0.</param>
    internal TimeSpan LeastDelay(int repetition)
    {
        var delay = FirstRetryDelay * Math.Pow(2, Math.Min(repetition, 30));
        return delay < MaxRetryDelay ? delay : MaxRetryDelay;
    }

    /// <summary>Checks the options as a whole.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    internal DataCiteClientOptions Validated()
    {
        RequireUsableAddress(BaseAddress);
        ArgumentNullException.ThrowIfNull(Account, nameof(Account));
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        Require(RequestsPerWindow is null or > 0, nameof(RequestsPerWindow), "must be at least 1");
        Require(Window > TimeSpan.Zero, nameof(Window), "must be longer than nothing");
        Require(MaxRetryAttempts >= 0, nameof(MaxRetryAttempts), "must not be negative");
        Require(RetryDelay is null || RetryDelay > TimeSpan.Zero, nameof(RetryDelay), "must be longer than nothing");
        Require(MaxRetryDelay > TimeSpan.Zero, nameof(MaxRetryDelay), "must be longer than nothing");
        Require(MaxRetryAfter >= TimeSpan.Zero, nameof(MaxRetryAfter), "must not be negative");
        Require(MaxRetryAfter <= TimeSpan.FromDays(1), nameof(MaxRetryAfter), "must be at most a day");
        // The limits of the resilience library's time-out.
        Require(IsTimeout(ReadTimeout), nameof(ReadTimeout), "must be between 10 ms and a day");
        Require(IsTimeout(WriteTimeout), nameof(WriteTimeout), "must be between 10 ms and a day");
        UserAgent.Require(Product, Contact);
        return BaseAddress.AbsolutePath.EndsWith('/') ? this : this with { BaseAddress = new Uri(BaseAddress.AbsoluteUri + "/") };
    }

    private static bool IsTimeout(TimeSpan value) => value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromDays(1);

    private static void RequireUsableAddress(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address, nameof(BaseAddress));
        Require(address.IsAbsoluteUri, nameof(BaseAddress), "must be a full address such as https://api.test.datacite.org");
        Require(address.UserInfo.Length == 0, nameof(BaseAddress), "must not contain a login. Give the account instead");
        Require(address.Query.Length == 0 && address.Fragment.Length == 0, nameof(BaseAddress), "must not contain a query or a fragment");
        Require(
            IsSecure(address),
            nameof(BaseAddress),
            $"is {address.Scheme}://{address.Host}: only https is used, because passwords travel with every request (plain http is "
                + "allowed to this machine itself)");
    }

    /// <summary>Whether a login may be sent there: HTTPS, or plain HTTP that never leaves the machine.</summary>
    internal static bool IsSecure(Uri address)
        => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && LocalAddress.IsLoopback(address));

    private static void Require(bool condition, string name, string problem)
    {
        if (!condition)
            throw new ArgumentException($"{name} {problem}.", name);
    }
}

using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>One request to any route of the API; login, pacing, retries and typed errors are the client's.</summary>
public sealed record ApiRequest
{
    /// <summary>A request for a path below the base address.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Percent-encoded and relative, such as <c>dois/10.5072/abc</c>; no query.</param>
    /// <exception cref="ArgumentException">The path would leave the host, or holds a query.</exception>
    public ApiRequest(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        Method = method;
        Path = RequireRelative(path);
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query, percent-encoded and without question mark, as <see cref="DoiQuery.ToQueryString"/> gives it; empty for none.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>The body; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/vnd.api+json";

    /// <summary>What the answer may be.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>
    /// Whether the request may be sent again when it is not known what became of it. Null means everything but POST: repeating any
    /// other method leaves the server as one request would.
    /// </summary>
    public bool? IsRepeatable { get; init; }

    /// <summary>The DOI it is about, for messages; null for none.</summary>
    public DoiName? Doi { get; init; }

    /// <summary>
    /// Whether a successful answer without an account name is an error when a login was sent. The server answers a wrong password so: it
    /// treats the caller as anonymous.
    /// </summary>
    internal bool RequiresLogin { get; init; }

    /// <summary>Whether it is sent without a login that has ended: what is asked shows whether the server is there, whatever the login is worth.</summary>
    internal bool NeedsNoLogin { get; init; }

    /// <summary>Adapts the query before each attempt; null to keep <see cref="Query"/>.</summary>
    internal Func<string>? QueryOfAttempt { get; init; }

    /// <summary>Told about each failure before the request is sent again.</summary>
    internal Action<DataCiteException>? BeforeRepetition { get; init; }

    /// <summary>Whether the answer becomes objects for PowerShell, which take far more memory than its bytes.</summary>
    internal bool IsShown { get; init; }

    /// <summary>Whether it changes nothing on the server, although its method could.</summary>
    internal bool SavesNothing { get; init; }

    /// <summary>The name of the API key that it makes; null for other requests.</summary>
    internal string? ApiKeyName { get; init; }

    /// <summary>What happens to the state of the DOI, such as <c>published</c>; null for other requests.</summary>
    internal string? Purpose { get; init; }

    internal bool MayBeRepeated => IsRepeatable ?? Method != HttpMethod.Post;

    internal bool IsWrite => !SavesNothing && Method != HttpMethod.Get && Method != HttpMethod.Head;

    internal string CurrentQuery => QueryOfAttempt?.Invoke() ?? Query;

    private static string RequireRelative(string path)
    {
        var trimmed = path.StartsWith('/') ? path[1..] : path;
        if (trimmed.StartsWith('/') || trimmed.AsSpan().ContainsAny("?#\\"))
            throw new ArgumentException($"'{PrintableText.Of(path)}' is not a path below the API's address, such as dois/10.5072/abc.", nameof(path));
        return trimmed;
    }

    /// <summary>What is known of the request before it has an answer.</summary>
    internal FailureContext ToContext() => new() { Method = Method.Method, Path = Path, Doi = Doi?.Value };
}

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>A request of a row.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Target">Path and query, sent as they stand here.</param>
/// <param name="Login"><c>demo.repo</c>, <c>demo.repo:password</c>, <c>bearer TEXT</c>, <c>token demo.repo</c>, <c>key demo.repo</c>; null
/// for none.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="Body">The body, or null.</param>
public sealed record ConformanceRequest(string Method, string Target, string? Login, IReadOnlyList<(string Name, string Value)> Headers,
    string? Body)
{
    public bool IsRead => Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>Everything in it that may name a DOI or an account.</summary>
    public IEnumerable<string> Texts => [Target, Login ?? string.Empty, .. Headers.Select(static header => header.Value), Body ?? string.Empty];

    public ConformanceRequest With(Func<string, string> put) => this with
    {
        Target = put(Target),
        Login = Login is null ? null : put(Login),
        Headers = [.. Headers.Select(header => (header.Name, put(header.Value)))],
        Body = Body is null ? null : put(Body),
    };
}

/// <summary>A DOI that exists before the request.</summary>
/// <param name="State">draft, registered or findable.</param>
/// <param name="Doi">Its name.</param>
/// <param name="Repository">Who holds it.</param>
/// <param name="Attributes">More attributes, as JSON members without braces.</param>
public sealed record GivenDoi(string State, string Doi, string Repository, string Attributes);

/// <summary>One fact: a request, the state before, and what must come back.</summary>
public sealed record ConformanceRow
{
    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>The section of the facts, <c>2.3</c>.</summary>
    public required string Section { get; init; }

    /// <summary>What the row states, with the mark of its evidence.</summary>
    public required string Title { get; init; }

    /// <summary>Why the row makes sense on the sandbox only; null when it can be checked anywhere.</summary>
    public string? SandboxOnly { get; init; }

    public required IReadOnlyList<GivenDoi> Given { get; init; }

    /// <summary>Requests before the one that counts; each must succeed.</summary>
    public required IReadOnlyList<ConformanceRequest> First { get; init; }

    public required ConformanceRequest Request { get; init; }

    public required int Status { get; init; }

    public required IReadOnlyList<string> Expectations { get; init; }

    public string Id => $"{File}:{Line}";

    /// <summary>Whether the row would change data on the server that it is checked on.</summary>
    public bool ChangesData => Given.Count > 0 || First.Append(Request).Any(static request => !request.IsRead);

    /// <summary>Everything in the row that may name a DOI or an account.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Given.SelectMany(static given => new[] { given.Doi, given.Repository, given.Attributes }),
        .. First.Append(Request).SelectMany(static request => request.Texts), .. Expectations,
    ];

    /// <summary>The row with every text put otherwise.</summary>
    public ConformanceRow With(Func<string, string> put) => this with
    {
        Given = [.. Given.Select(given => given with
        {
            Doi = put(given.Doi),
            Repository = put(given.Repository),
            Attributes = put(given.Attributes),
        })],
        First = [.. First.Select(request => request.With(put))],
        Request = Request.With(put),
        Expectations = [.. Expectations.Select(put)],
    };

    public override string ToString() => $"§{Section} {Title} ({Id})";
}

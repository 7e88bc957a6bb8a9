using System.Net;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Something went wrong with a request to DataCite. The message says what happened and what to do; it never holds a secret, and no
/// control characters from the server.
/// </summary>
public abstract class DataCiteException : Exception
{
    private protected DataCiteException(FailureContext context, string problem, string? advice, Exception? innerException = null)
        : base(PrintableText.Of(advice is null ? problem : $"{problem} {advice}"), innerException)
    {
        Context = context;
        Problem = PrintableText.Of(problem);
        Advice = advice is null ? null : PrintableText.Of(advice);
    }

    /// <summary>What happened, as a sentence.</summary>
    public string Problem { get; }

    /// <summary>What to do next, as a sentence; null when nothing fits in general.</summary>
    public string? Advice { get; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode => Context.StatusCode;

    /// <summary>What the server said, entry by entry; empty when it said nothing readable.</summary>
    public IReadOnlyList<ApiError> Errors => Context.Errors;

    /// <summary>The server's id of the request (header <c>X-Request-Id</c>), for DataCite's support; null when there was no answer.</summary>
    public string? RequestId => Context.RequestId;

    /// <summary>The DOI that the request was about, as it was given; null for lists and others.</summary>
    public string? Doi => Context.Doi;

    /// <summary>The HTTP method of the request.</summary>
    public string? Method => Context.Method;

    /// <summary>The path of the request, without its query.</summary>
    public string? Path => Context.Path;

    /// <summary>Whether the server may have carried out the request although no good answer came.</summary>
    public bool OutcomeUnknown => Context.OutcomeUnknown;

    /// <summary>When the server wants to be asked again; null where it did not say (Retry-After).</summary>
    public DateTimeOffset? RetryAt => Context.RetryAt;

    internal FailureContext Context { get; }
}

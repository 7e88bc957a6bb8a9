using System.Collections.Specialized;
using System.Net;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>One request, as it arrived.</summary>
internal sealed class ServerRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query exactly as they were sent.</summary>
    public required string RawTarget { get; init; }

    public required NameValueCollection Headers { get; init; }

    /// <summary>Scheme, host and port as the caller spelled them, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    public required IPEndPoint? Remote { get; init; }

    /// <summary>Ends when the sandbox stops.</summary>
    public required CancellationToken Stopping { get; init; }

    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>The path, still encoded, as the server's router sees it: see <see cref="RoutePath.Normalise"/>.</summary>
    public string RawPath => field ??= RoutePath.Normalise(
        RawTarget.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? RawTarget[..at] : RawTarget);

    /// <summary>What follows the question mark.</summary>
    public string RawQuery => RawTarget.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? RawTarget[(at + 1)..] : string.Empty;

    public QueryParameters Query => field ??= new QueryParameters(RawQuery);

    /// <summary>The address of this very request, for <c>links.self</c>.</summary>
    public string Url => BaseUrl + RawTarget;

    /// <summary>Who asks; set once authentication has run.</summary>
    public Caller Caller { get; set; } = Caller.Anonymous;

    /// <summary>The DOI that it is about, in lower case; null when it names none, or is not known yet.</summary>
    public string? Doi { get; set; }

    /// <summary>Whether it changed what is stored.</summary>
    public bool Committed { get; set; }

    /// <summary>Whether a read shows a DOI as it was before its last change.</summary>
    public bool ReadsStale { get; set; }

    /// <summary>Whether its credentials are taken for wrong ones.</summary>
    public bool LoginIsIgnored { get; set; }

    /// <summary>The content types asked for, best first, without parameters; empty when the header is missing.</summary>
    public IReadOnlyList<string> Accept => field ??= AcceptHeader.Parse(Headers["Accept"]);

    /// <summary>Another request of the same caller, with the same headers.</summary>
    public ServerRequest Instead(string method, string target) => new()
    {
        Method = method,
        RawTarget = target,
        Headers = Headers,
        BaseUrl = BaseUrl,
        Remote = Remote,
        Stopping = Stopping,
        ReadsStale = ReadsStale,
        LoginIsIgnored = LoginIsIgnored,
    };

    /// <summary>HEAD is answered as GET without the body.</summary>
    public bool IsRead => Method is "GET" or "HEAD";
}

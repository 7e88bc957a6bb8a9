using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Looks at landing pages as a polite visitor: at most two requests at a time and a pause between requests for each host, no cookies, no
/// login. Pages are other people's servers and not the REST API, so this has connections of its own, and never those of a
/// <see cref="DataCiteClient"/>. Safe for use by several threads at once; one checker serves a whole run.
/// </summary>
public sealed class LandingPageChecker : IDisposable
{
    private readonly LandingPageOptions _options;
    private readonly PageConnections _connections;
    private readonly HostTurns _turns;

    /// <summary>Makes a checker; nothing is sent before it is used.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    public LandingPageChecker(LandingPageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Validated();
        _connections = new PageConnections(_options);
        _turns = new HostTurns(_options);
    }

    /// <summary>Looks at the landing page of a DOI. Whatever is wrong with the page is a verdict, not an exception.</summary>
    /// <param name="doi">The DOI, which the page should name.</param>
    /// <param name="url">The address that the DOI has; null or empty where it has none.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ObjectDisposedException">The checker is closed.</exception>
    public async Task<LandingPageCheck> CheckAsync(DoiName doi, string? url, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(doi);
        var text = url?.Trim();
        if (string.IsNullOrEmpty(text))
            return NotAsked(doi, null, LandingPageVerdict.UrlMissing, "The DOI has no URL. Readers cannot get to its page. Give it one.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (PageAddress.IsWeb(address) && address.IdnHost.Length == 0))
            return NotAsked(doi, url, LandingPageVerdict.UrlInvalid, "The URL cannot be read. Correct it: it begins with https:// and the name of a server.");
        if (!PageAddress.IsWeb(address))
        {
            return NotAsked(
                doi, url, LandingPageVerdict.SchemeNotAllowed, $"A landing page has an address with https: or http:, and this one has {address.Scheme}:. It was not fetched. Correct the URL.");
        }

        return await new PageVisit(_options, _connections, _turns, doi, url!, address).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _connections.Dispose();
        _turns.Dispose();
    }

    private LandingPageCheck NotAsked(DoiName doi, string? url, LandingPageVerdict verdict, string detail) => new()
    {
        Doi = doi.Value,
        Url = url,
        Verdict = verdict,
        Detail = detail,
        CheckedAt = _options.TimeProvider.GetUtcNow(),
    };
}

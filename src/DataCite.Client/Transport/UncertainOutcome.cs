namespace DataCite.Client;

/// <summary>Says that it is not known what became of a write.</summary>
internal static class UncertainOutcome
{
    /// <summary>The uncertain outcome of a write.</summary>
    /// <param name="exchange">The write.</param>
    /// <param name="cause">Why it is not known; also what the question afterwards ran into.</param>
    /// <param name="finding">What the question afterwards found, as a sentence; null when nothing was asked.</param>
    public static UncertainOutcomeException Of(Exchange exchange, DataCiteException? cause, string? finding = null)
    {
        var request = exchange.Request;
        var (what, advice) = Words(exchange);
        var because = cause is null ? string.Empty : " " + cause.Problem;
        // The write's own, although the cause may be the question's.
        var context = request.ToContext() with
        {
            StatusCode = cause?.StatusCode,
            Errors = cause?.Errors ?? [],
            RequestId = cause?.RequestId,
        };
        return new UncertainOutcomeException(
            context, $"It is not known whether {what}.{because}{(finding is null ? null : " " + finding)}", advice, cause)
        {
            LoginStopped = exchange.LoginStopped || cause is AuthenticationFailedException,
            ApiKeyName = request.ApiKeyName,
        };
    }

    private static (string What, string Advice) Words(Exchange exchange)
    {
        var request = exchange.Request;
        if (request.ApiKeyName is { } key)
        {
            return (
                $"the API key '{key}' was created: it may be active, although it was not shown",
                $"List the API keys of the repository, revoke the newest one named '{key}' if it is there, and create another one.");
        }

        if (request.Doi is not { } doi)
            return ($"DataCite carried out {exchange.Name}", "Check the current state before you try again.");
        if (request.Method == HttpMethod.Post)
            return ($"DOI {doi} was created: it may exist", $"Read {doi} before trying again; another name would make a second DOI.");
        return request.Method == HttpMethod.Delete
            ? ($"DOI {doi} was deleted", $"Read {doi}: if it does not exist any more, it was.")
            : ($"DOI {doi} was {request.Purpose ?? "changed"}: the change may have been saved", $"Read {doi} before trying again.");
    }
}

using System.Net;

namespace DataCite.Client;

/// <summary>
/// What a status says about a request: whether it may succeed a little later, and whether the server has certainly not carried it out.
/// Only the application itself can say that; load balancers, firewalls and proxies in front of it use the same numbers.
/// </summary>
internal static class AnswerRules
{
    /// <summary>Whether the same request may well get another answer a little later.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="isFromApplication">Whether the body is an error of the API, not a page of a load balancer or firewall.</param>
    public static bool IsTransient(HttpStatusCode status, bool isFromApplication) => (int)status switch
    {
        408 or 421 or 425 or 429 or 499 => true,
        500 or 502 or 503 or 504 or (>= 520 and <= 527) => true,
        _ => IsUnreadable(status, isFromApplication),
    };

    /// <summary>Whether a refusal is cut off, damaged, or somebody else's page.</summary>
    public static bool IsUnreadable(HttpStatusCode status, bool isFromApplication)
        => !isFromApplication && (int)status is >= 400 and < 500 and not (408 or 413 or 421 or 425 or 429 or 499);

    /// <summary>Whether the answer proves that the application has refused the request.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="isFromApplication">Whether the body is an error of the API.</param>
    public static bool ProvesRefusal(HttpStatusCode status, bool isFromApplication)
        => isFromApplication && (int)status is (400 or 401 or 403 or 404 or 405 or 406 or 409 or 422 or 501);

    /// <summary>
    /// Whether the answer says that the request went no further, in somebody else's name: a redirection that is not followed, or nginx's
    /// word that the body is too large. Probably true, but worth one look.
    /// </summary>
    public static bool SaysRefused(HttpStatusCode status) => (int)status is 413 or (>= 300 and < 400);
}

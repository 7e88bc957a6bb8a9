using System.Net;

namespace DataCite.Client;

/// <summary>Which redirections are followed: on the same host only, and a write only to the resource that it was meant for.</summary>
internal static class RedirectRules
{
    /// <summary>Where to ask instead; null when the redirection is not followed, or the answer is not one.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="message">What was asked.</param>
    /// <param name="origin">The address that was connected to.</param>
    /// <param name="isWrite">Whether the request may change something.</param>
    public static Uri? Find(HttpResponseMessage response, HttpRequestMessage message, Uri origin, bool isWrite)
    {
        if (response.Headers.Location is not { } target)
            return null;
        var follows = response.StatusCode switch
        {
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther => IsRead(message.Method),
            HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
            _ => false,
        };
        var location = new Uri(message.RequestUri!, target);
        return follows && IsSameOrigin(location, origin) && (!isWrite || IsSameResource(location, message.RequestUri!)) ? location : null;
    }

    /// <summary>Whether an address is on the host that was connected to.</summary>
    public static bool IsSameOrigin(Uri address, Uri origin)
        => DataCiteClientOptions.IsSecure(address)
            && Uri.Compare(address, origin, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    // The server drops a slash at the end, and doubled ones; all else names another resource.
    private static bool IsSameResource(Uri left, Uri right)
        => string.Equals(Normal(left.AbsolutePath), Normal(right.AbsolutePath), StringComparison.Ordinal)
            && string.Equals(left.Query, right.Query, StringComparison.Ordinal);

    private static string Normal(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}

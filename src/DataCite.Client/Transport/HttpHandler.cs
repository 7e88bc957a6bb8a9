using System.Net;

namespace DataCite.Client;

/// <summary>The message handler for the real server. Certificates are checked as the platform does.</summary>
internal static class HttpHandler
{
    /// <param name="address">
    /// The server. One on this machine is asked directly, whatever proxy the environment names: the proxy would get the login in clear text,
    /// and what it calls this machine is another one. Any other is asked through the proxy of the environment.
    /// </param>
    public static SocketsHttpHandler Create(Uri address) => new()
    {
        // Followed by hand, so that the login never travels to another host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
        UseProxy = !LocalAddress.IsLocal(address),
        MaxResponseHeadersLength = AnswerLimits.HeadersKilobytes,
        MaxResponseDrainSize = AnswerLimits.Ignored,
        // Identifiers and notes of the caller's own trace are not DataCite's business; the client tells of its requests itself.
        ActivityHeadersPropagator = null,
        // Long jobs notice when the address behind the name changes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}

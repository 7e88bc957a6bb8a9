using System.Net;

namespace DataCite.Client;

/// <summary>The message handler for the real server. Certificates are checked as the platform does.</summary>
internal static class HttpHandler
{
    public static SocketsHttpHandler Create() => new()
    {
        // Followed by hand, so that the login never travels to another host.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
        // Long jobs notice when the address behind the name changes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}

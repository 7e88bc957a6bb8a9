using System.Net;

namespace DataCite.Client;

/// <summary>Tells addresses of this machine from others, by what they say: no name is looked up.</summary>
internal static class LocalAddress
{
    private const string Localhost = "localhost";

    /// <summary>
    /// Whether an address is one of this machine: 127.0.0.0/8, ::1, <c>localhost</c>, or a name below it (RFC 6761). No proxy is used for
    /// these.
    /// </summary>
    public static bool IsLocal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri
            && (IsLoopbackIP(address) || HostOf(address) is var host && (IsLocalhost(host) || host.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// Whether plain HTTP to an address never leaves this machine. A name below <c>localhost</c> does not count, since some systems ask the
    /// network for it.
    /// </summary>
    public static bool IsLoopback(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && (IsLoopbackIP(address) || IsLocalhost(HostOf(address)));
    }

    private static bool IsLoopbackIP(Uri address)
        => address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.TryParse(address.IdnHost, out var ip)
            && IPAddress.IsLoopback(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip);

    private static bool IsLocalhost(string host) => host.Equals(Localhost, StringComparison.OrdinalIgnoreCase);

    // A name that ends with a dot is the same name.
    private static string HostOf(Uri address) => address.IdnHost.TrimEnd('.');
}

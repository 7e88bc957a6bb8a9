namespace DataCite.Sandbox.Text;

/// <summary>
/// Which <c>Host</c> a request may name. A page of a foreign site whose name was made to point at this machine comes with its own name,
/// and is refused. Names that end in <c>.localhost</c> are nobody's but this machine's (RFC 6761). Ports are not looked at, so that a
/// forwarded port works.
/// </summary>
internal static class HostName
{
    public static bool IsOwn(string? host)
    {
        if (string.IsNullOrWhiteSpace(host))
            return false;
        var name = WithoutPort(host);
        return name is "127.0.0.1" or "[::1]"
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    // An address of IPv6 has colons of its own, and brackets for that.
    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') ? host : host[..colon];
    }
}

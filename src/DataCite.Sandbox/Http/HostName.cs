namespace DataCite.Sandbox.Http;

/// <summary>
/// Which <c>Host</c> a request may name. A page of a foreign site whose name was made to point at this machine comes with its own name,
/// and is refused. Ports are not looked at, so that a forwarded port works.
/// </summary>
internal static class HostName
{
    public static bool IsOwn(string? host)
    {
        if (string.IsNullOrWhiteSpace(host))
            return false;
        var colon = host.LastIndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        return name is "127.0.0.1" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}

namespace DataCite.Sandbox.Model;

/// <summary>Which requests a kind of fault makes sense for.</summary>
internal static class FaultScope
{
    private static readonly string[] Lists =
    [
        "/dois", "/prefixes", "/client-prefixes", "/provider-prefixes", "/repository-prefixes", "/repositories", "/clients", "/providers",
        "/events", "/activities", "/credentials/api-keys",
    ];

    private static readonly string[] NoNames = ["/dois/random", "/dois/get-dois", "/dois/validate", "/dois/undo", "/dois/status"];

    public static bool Concerns(SandboxFaultKind kind, string method, string path) => kind switch
    {
        SandboxFaultKind.EmptyPage or SandboxFaultKind.ShortPage or SandboxFaultKind.DoubledRows or SandboxFaultKind.OverlappingPage
            or SandboxFaultKind.SmallerPage or SandboxFaultKind.TotalTooHigh or SandboxFaultKind.TotalTooLow
            => method == "GET" && IsList(path),
        SandboxFaultKind.StaleRead => method == "GET" && IsOneDoi(path),
        SandboxFaultKind.DoubledRequest => IsWrite(method),
        SandboxFaultKind.FalseSuccess => IsDoiWrite(method, path),
        SandboxFaultKind.OtherDoi => (method == "GET" && IsOneDoi(path)) || (method != "DELETE" && IsDoiWrite(method, path)),
        _ => true,
    };

    public static bool IsWrite(string method) => method is "POST" or "PUT" or "PATCH" or "DELETE";

    /// <summary>Whether a path names one DOI; it may name a part of it, too.</summary>
    public static bool IsOneDoi(string path)
        => path.StartsWith("/dois/", StringComparison.Ordinal) && path.Length > 6 && !NoNames.Contains(path, StringComparer.Ordinal);

    public static bool IsDoiWrite(string method, string path)
        => (method == "POST" && path.TrimEnd('/') == "/dois") || (method is "PUT" or "PATCH" or "DELETE" && IsOneDoi(path));

    private static bool IsList(string path)
    {
        var trimmed = path.TrimEnd('/');
        return Lists.Contains(trimmed, StringComparer.Ordinal)
            || (Array.Exists(Lists, list => trimmed.StartsWith(list + "/", StringComparison.Ordinal))
                && (trimmed.EndsWith("/dois", StringComparison.Ordinal) || trimmed.EndsWith("/prefixes", StringComparison.Ordinal)
                    || trimmed.EndsWith("/activities", StringComparison.Ordinal) || trimmed.EndsWith("/events", StringComparison.Ordinal)));
    }
}

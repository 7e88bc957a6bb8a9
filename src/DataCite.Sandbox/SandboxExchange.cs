namespace DataCite.Sandbox;

/// <summary>One request and what became of it.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Target">Path and query as they were sent.</param>
/// <param name="Status">The status sent, or null when the connection was broken on purpose.</param>
/// <param name="Fault">The fault on demand, if there was one.</param>
/// <param name="UserAgent">The caller's product name.</param>
/// <param name="Account">The account that the credentials belong to; null for anonymous callers.</param>
/// <param name="Duration">From the arrival of the request to the end of the answer.</param>
public sealed record SandboxExchange(
    string Method, string Target, int? Status, SandboxFaultKind? Fault, string? UserAgent, string? Account, TimeSpan Duration);

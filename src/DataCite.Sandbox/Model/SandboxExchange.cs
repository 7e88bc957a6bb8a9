namespace DataCite.Sandbox;

/// <summary>One request and what became of it.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Target">Path and query as they were sent.</param>
/// <param name="Status">The status sent, or null when the connection was broken on purpose.</param>
/// <param name="Fault">The fault on demand, if there was one.</param>
/// <param name="UserAgent">The caller's product name.</param>
/// <param name="Account">The account that the credentials belong to; null for anonymous callers, and where they were not checked.</param>
/// <param name="Duration">From the arrival of the request to the end of the answer.</param>
public sealed record SandboxExchange(
    string Method, string Target, int? Status, SandboxFault? Fault, string? UserAgent, string? Account, TimeSpan Duration)
{
    /// <summary>The DOI that the request is about, in lower case: the one it names, or the one that was made for it. Null for none.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether the request changed what is stored, whatever was answered.</summary>
    public bool Committed { get; init; }

    /// <summary>Whether it is a POST, PUT, PATCH or DELETE.</summary>
    public bool IsWrite => Method is "POST" or "PUT" or "PATCH" or "DELETE";
}

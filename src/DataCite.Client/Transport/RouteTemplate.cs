using System.Collections.Frozen;

namespace DataCite.Client;

/// <summary>
/// The kind of a path, <c>/dois/{doi}</c>: what is known as a part of a route stays, and everything else, which may be anything that somebody has typed,
/// becomes a placeholder.
/// </summary>
internal static class RouteTemplate
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "activities", "api-keys", "client-prefixes", "clients", "credentials", "dois", "enrichments", "events", "export", "get-dois", "get-url", "graphql", "heartbeat",
        "media", "metadata", "oidc-token", "organizations", "prefixes", "provider-prefixes", "providers", "random", "reports", "repositories",
        "repository-prefixes", "reset", "resource-types", "stats", "token", "totals", "undo", "validate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The path of a request.</param>
    public static string Of(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.TryGetValue(part, out var known))
                parts.Add(known);
            else if (parts.LastOrDefault()?.StartsWith('{') is not true)
                parts.Add(parts.Count == 0 || parts[^1] == "dois" ? "{doi}" : "{id}");
        }

        return "/" + string.Join('/', parts);
    }
}

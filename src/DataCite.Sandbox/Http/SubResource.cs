namespace DataCite.Sandbox.Http;

/// <summary>A part of a DOI that a path names, <c>10.5072/x/media/0000-0000-0001-70nh</c>.</summary>
/// <param name="Doi">The DOI before it.</param>
/// <param name="Kind">media, metadata, activities, events or get-url.</param>
/// <param name="Id">What follows; empty for none.</param>
internal sealed record SubResource(string Doi, string Kind, string Id)
{
    private static readonly string[] Kinds = ["media", "metadata", "activities", "events", "get-url"];
    private static readonly string[] KindsWithIds = ["media", "metadata"];

    /// <summary>Null when the path is a DOI and nothing else.</summary>
    public static SubResource? Of(string path)
    {
        foreach (var kind in Kinds)
        {
            if (path.EndsWith("/" + kind, StringComparison.Ordinal))
                return new SubResource(path[..^(kind.Length + 1)], kind, string.Empty);
        }

        foreach (var kind in KindsWithIds)
        {
            var at = path.LastIndexOf($"/{kind}/", StringComparison.Ordinal);
            if (at > 0 && HasSuffix(path[..at]) && !path[(at + kind.Length + 2)..].Contains('/', StringComparison.Ordinal))
                return new SubResource(path[..at], kind, path[(at + kind.Length + 2)..]);
        }

        return null;
    }

    private static bool HasSuffix(string doi) => doi.Contains('/', StringComparison.Ordinal);
}

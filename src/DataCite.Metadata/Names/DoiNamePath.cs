namespace DataCite.Metadata;

/// <summary>Writes a DOI name as a URL path that arrives at the server exactly as it left.</summary>
internal static class DoiNamePath
{
    private static readonly string[] ShadowingRoutes = ["/media", "/metadata", "/activities", "/events", "/get-url"];

    /// <summary>
    /// Slashes stay as they are, which the server expects, unless a segment is empty or made of dots: URL normalisation would swallow
    /// those, so there the slashes are escaped too and no segment is left to normalise.
    /// </summary>
    public static string Encode(DoiName name)
    {
        var segments = name.Value.Split('/');
        var normalisable = segments.Any(static segment => segment is "" or "." or "..");
        return string.Join(normalisable ? "%2F" : "/", segments.Select(Uri.EscapeDataString));
    }

    /// <summary>The API reads <c>10.5072/data/media</c> as the media list of <c>10.5072/data</c>.</summary>
    public static bool IsShadowedByRoute(DoiName name)
        => ShadowingRoutes.Any(route => name.Key.EndsWith(route, StringComparison.Ordinal));
}

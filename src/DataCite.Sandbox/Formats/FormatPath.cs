namespace DataCite.Sandbox.Formats;

/// <summary>
/// A path that begins with a media type instead of asking by header: <c>/dois/application/x-bibtex/10.5072/x</c>,
/// <c>/application/x-bibtex/10.5072/x</c>, <c>/dois/text/csv</c>.
/// </summary>
/// <param name="Format">The format.</param>
/// <param name="IsRoot">Whether the path does not begin with <c>/dois</c>, so that it serves findable DOIs of any agency.</param>
/// <param name="Doi">What stands behind the media type, as it stands there; null for the list.</param>
internal sealed record FormatPath(DoiFormat Format, bool IsRoot, string? Doi)
{
    private const string Dois = "/dois";

    // The other spellings of these types work in the header only.
    private static readonly (string MediaType, DoiFormat Format)[] MediaTypes =
    [
        .. Enum.GetValues<DoiFormat>().Where(format => format != DoiFormat.Json).Select(format => (format.MediaType(), format)),
        ("application/ld+json", DoiFormat.SchemaOrg),
    ];

    /// <summary>Reads a request path without its query; null when it is none of these.</summary>
    public static FormatPath? Read(string path)
    {
        var isRoot = !path.StartsWith(Dois + "/", StringComparison.Ordinal);
        var rest = path.AsSpan(isRoot ? 0 : Dois.Length);
        foreach (var (mediaType, format) in MediaTypes)
        {
            if (Behind(rest, mediaType) is not { } doi)
                continue;
            if (doi.Length > 0)
                return new(format, isRoot, doi);
            return isRoot ? null : new(format, isRoot, null);
        }

        return null;
    }

    // What follows "/type/subtype/"; empty when nothing does. A plus sign may come percent-encoded.
    private static string? Behind(ReadOnlySpan<char> path, string mediaType)
    {
        foreach (var spelling in (string[])[mediaType, mediaType.Replace("+", "%2B", StringComparison.Ordinal)])
        {
            if (path.Length <= spelling.Length || path[0] != '/' || !path[1..].StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = path[(spelling.Length + 1)..];
            if (rest.IsEmpty || rest is "/")
                return string.Empty;
            if (rest[0] == '/')
                return rest[1..].ToString();
        }

        return null;
    }
}

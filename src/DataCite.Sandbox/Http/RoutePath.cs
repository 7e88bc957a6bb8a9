using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>A path, split after its first segment. What follows may be a DOI with slashes, dots and anything else in it.</summary>
/// <param name="First">The first segment, decoded.</param>
/// <param name="Rest">The rest without the slash before it, decoded.</param>
internal readonly record struct RoutePath(string First, string Rest)
{
    /// <summary>The path with every row of slashes made one, and without a slash at its end.</summary>
    public static string Normalise(string rawPath)
    {
        if (!rawPath.Contains("//", StringComparison.Ordinal) && !(rawPath.Length > 1 && rawPath.EndsWith('/')))
            return rawPath;
        return "/" + string.Join('/', rawPath.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    public static RoutePath Parse(string rawPath)
    {
        var path = rawPath.StartsWith('/') ? rawPath[1..] : rawPath;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new RoutePath(PercentText.DecodePath(path), string.Empty)
            : new RoutePath(PercentText.DecodePath(path[..slash]), PercentText.DecodePath(path[(slash + 1)..]));
    }
}

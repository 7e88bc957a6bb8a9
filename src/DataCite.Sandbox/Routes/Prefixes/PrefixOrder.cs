namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>The orders of the prefix lists: <c>name</c>, <c>-name</c>, <c>created</c>, <c>-created</c>.</summary>
internal static class PrefixOrder
{
    public static IEnumerable<T> Sort<T>(IEnumerable<T> rows, string sort, Func<T, string> name, Func<T, DateTimeOffset> created)
        => sort switch
    {
        "-name" => rows.OrderByDescending(name, StringComparer.Ordinal),
        "created" => rows.OrderBy(created).ThenBy(name, StringComparer.Ordinal),
        "-created" => rows.OrderByDescending(created).ThenBy(name, StringComparer.Ordinal),
        _ => rows.OrderBy(name, StringComparer.Ordinal),
    };
}

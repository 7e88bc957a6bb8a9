using System.Collections.Frozen;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The parameters of a list that change how rows are shown, and not which rows there are.</summary>
internal static class PresentationParameters
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "page[size]", "page[number]", "page[cursor]", "page[scroll]", "scroll_id", "sort", "random", "sample", "sample_group", "detail",
        "affiliation", "publisher", "composite", "include", "disable_facets", "facets", "style", "locale", "mailto", "fields[dois]",
        "callback",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string key) => Names.Contains(key);
}

using DataCite.Client;

namespace DataCite.PowerShell.Api;

/// <summary>The places of one reader in a list: page numbers, cursors and scrolls. It only goes forward, so that it ends.</summary>
/// <param name="start">The request of the first page.</param>
internal sealed class ApiPlaces(ApiRoute start)
{
    private const string Cursor = "page[cursor]";

    // A page that overlaps the one before may be without news.
    private const int MaxPagesWithoutNews = 2;

    private static readonly KeyValuePair<string, string>[] LargePages = [new(ApiRoute.SizeName, "1000")];
    private static readonly KeyValuePair<string, string>[] FirstCursor = [new(Cursor, "1")];

    // DOIs by creation: their rows show where they are, also where the server's link is missing or leads elsewhere.
    private readonly CursorTrail? _trail = start.Path.TrimEnd('/') is "dois" && start.Query.LastOrDefault(static pair => pair.Key == Cursor).Value is { } cursor
        ? new CursorTrail(cursor) : null;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private DoiCursor? _cursor;
    private int _pagesWithoutNews;

    /// <summary>The first page of a list, as large as the server allows unless the query says otherwise.</summary>
    public static ApiRoute First(ApiRoute route)
        => route.With([.. IsByCursor(route) ? FirstCursor : [], .. route.PageSize is null ? LargePages : []]);

    /// <summary>Whether a route begins at the first row. Somebody who begins in the middle does not want all.</summary>
    public static bool IsFirst(ApiRoute route)
        => !route.Query.Any(static pair => pair.Key is "scroll-id" or "scroll_id" || pair is { Key: "page[number]" or Cursor, Value: not ("" or "1") });

    /// <summary>Whether the place in a route is a cursor, which means the same row whatever the size of the pages.</summary>
    public static bool IsCursor(ApiRoute route) => route.Query.Any(static pair => pair.Key == Cursor);

    /// <summary>Whether a part of a query says where in the list a page is.</summary>
    public static bool IsPlace(string name) => name.StartsWith("page[", StringComparison.Ordinal) || name is "scroll-id" or "scroll_id";

    /// <summary>Goes on to the place behind a page; null at the end, and where the server would send the same page again.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasNews">Whether it had rows that did not come earlier.</param>
    /// <param name="isMissingRows">Whether there should be more rows, also where the server has no link to them.</param>
    public IReadOnlyList<KeyValuePair<string, string>>? GoOn(ApiPage page, bool hasNews, bool isMissingRows)
    {
        if (_trail is null)
            return TryFollow(page.Next, hasNews) ? page.Next : null;
        var linked = page.Next?.FirstOrDefault(static pair => pair.Key == Cursor).Value;
        if (_trail.FindNext(linked, page.Count, page.BehindLast, page.Has, hasNews, isMissingRows) is not { } cursor)
            return null;
        _trail.Follow(cursor);
        return [new(Cursor, cursor)];
    }

    private bool TryFollow(IReadOnlyList<KeyValuePair<string, string>>? next, bool hasNews)
    {
        _pagesWithoutNews = hasNews ? 0 : _pagesWithoutNews + 1;
        if (next is null)
            return false;
        // A scroll keeps its name from page to page.
        if (next.Any(static pair => pair.Key is "scroll-id" or "scroll_id"))
            return hasNews;
        if (_pagesWithoutNews > MaxPagesWithoutNews || !_seen.Add(string.Join('&', next)))
            return false;
        var text = next.FirstOrDefault(static pair => pair.Key == Cursor).Value;
        if (text is null || !DoiCursor.TryParse(text, out var cursor))
            return true;
        if (_cursor is { } former && cursor.CompareTo(former) <= 0)
            return false;
        _cursor = cursor;
        return true;
    }

    // The lists that may pass the 10 000 rows of numbered pages. A cursor has an order of its own.
    private static bool IsByCursor(ApiRoute route)
        => route.Path.TrimEnd('/') is "dois" or "events" or "activities"
            && !route.Query.Any(static pair => pair.Key is "sort" or "random" or "sample" || (IsPlace(pair.Key) && pair.Key != ApiRoute.SizeName));
}

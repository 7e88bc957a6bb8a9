using System.Globalization;

namespace DataCite.Client;

/// <summary>
/// The cursors of one list, which only go forward. The server's own link is followed where it leads behind the last row of its page. Where
/// it leads elsewhere, rows would be left out or come again, so the cursor is made from the last row.
/// </summary>
internal sealed class CursorTrail(string start)
{
    /// <summary>Why a list ends early when the server sends the same page again.</summary>
    public const string Repetition = "DataCite sends a page of the list again that it has sent before, and the list was stopped there.";

    // Pages whose cursor was made from a row repeat rows that were created within the same second.
    private const int MaxPagesWithoutNews = 10;

    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private int _pagesWithoutNews;

    /// <summary>Where the next page begins.</summary>
    public string Cursor { get; private set; } = start;

    /// <summary>Whether the server would send the same rows again.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>How to go on from here.</summary>
    public string Advice => DoiCursor.TryParse(Cursor, out var at)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Read the list again, or only the rest of it: what was created at {DateTimeOffset.FromUnixTimeMilliseconds(at.CreatedMilliseconds):yyyy-MM-ddTHH:mm:ssZ} or later (CreatedFrom).")
        : "Read the list again in a while.";

    /// <summary>The cursor behind a page; null at the end of the list, or where it cannot go on.</summary>
    /// <param name="answer">The page.</param>
    /// <param name="hasNews">Whether it has rows that did not come before.</param>
    /// <param name="isMissingRows">Whether there should be more rows, also when the server has no link to them.</param>
    public string? FindNext(DoiListAnswer answer, bool hasNews, bool isMissingRows)
        => FindNext(
            answer.NextCursor,
            answer.Records.Count,
            answer.Records.Count > 0 ? DoiCursor.After(answer.Records[^1]) : null,
            doi => answer.Records.Exists(row => string.Equals(RowName.Of(row), doi, StringComparison.OrdinalIgnoreCase)),
            hasNews,
            isMissingRows);

    /// <inheritdoc cref="FindNext(DoiListAnswer, bool, bool)"/>
    /// <param name="nextCursor">The cursor in the server's link; null when there is none.</param>
    /// <param name="rows">How many rows the page has.</param>
    /// <param name="behindLast">The place behind its last row; null when the row does not show it.</param>
    /// <param name="isOfPage">Whether the page has a row of this name.</param>
    /// <param name="hasNews">Whether it has rows that did not come before.</param>
    /// <param name="isMissingRows">Whether there should be more rows, also when the server has no link to them.</param>
    public string? FindNext(string? nextCursor, int rows, DoiCursor? behindLast, Predicate<string> isOfPage, bool hasNews, bool isMissingRows)
    {
        _pagesWithoutNews = hasNews ? 0 : _pagesWithoutNews + 1;
        var next = nextCursor is { } link ? Choose(link, behindLast, isOfPage, hasNews)
            : isMissingRows && behindLast is { } place && IsAhead(place) ? place.ToString()
            : null;
        IsBlocked = _pagesWithoutNews > MaxPagesWithoutNews
            || (next is null && (nextCursor is not null || (rows > 0 && !hasNews)));
        return IsBlocked ? null : next;
    }

    /// <summary>Goes on from a cursor.</summary>
    public void Follow(string cursor) => Cursor = cursor;

    private string? Choose(string link, DoiCursor? behindLast, Predicate<string> isOfPage, bool hasNews)
    {
        if (!DoiCursor.TryParse(link, out var linked))
            return behindLast is { } place && IsAhead(place) ? place.ToString() : hasNews && _unreadable.Add(link) ? link : null;
        // Rows show their creation in whole seconds (T35): the link is more exact, where it is about the same row.
        // Where a page ends with rows that come again, it leads farther than the last of them, behind another row of the page.
        if (behindLast is { } own && !string.Equals(own.Doi, linked.Doi, StringComparison.OrdinalIgnoreCase) && IsAhead(own)
            && !(linked.CompareTo(own) > 0 && isOfPage(linked.Doi)))
        {
            return own.ToString();
        }

        return IsAhead(linked) ? link : null;
    }

    private bool IsAhead(DoiCursor cursor) => !DoiCursor.TryParse(Cursor, out var at) || cursor.CompareTo(at) > 0;
}

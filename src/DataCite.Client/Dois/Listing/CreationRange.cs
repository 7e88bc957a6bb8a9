using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// A part of a list by creation, from a cursor up to a time. Bounds are whole seconds, because rows of a list show their creation in whole
/// seconds. So a row is on one side of a bound, whatever fraction of a second the index has.
/// </summary>
internal sealed class CreationRange
{
    // Sorts behind every DOI name: this cursor stands before the first row of the next second.
    private const string BehindAllNames = "~";

    // Not in the alphabet of cursors.
    private const char BeforeEnd = '~';

    private long? _position;
    private long? _end;
    private double _rowsPerSecond;

    private CreationRange(string cursor, PageSizePolicy size) => (Cursor, Size) = (cursor, size);

    /// <summary>Where its next page begins.</summary>
    public string Cursor { get; private set; }

    /// <summary>How large its next page is.</summary>
    public PageSizePolicy Size { get; }

    /// <summary>How many rows the server puts into its pages.</summary>
    public ServedSize Served { get; } = new();

    /// <summary>Whether there may be more rows in it.</summary>
    public bool HasMore { get; private set; } = true;

    /// <summary>The whole list.</summary>
    public static CreationRange All(PageSizePolicy size) => new(DoiCursor.Start, size);

    /// <summary>Goes on with a range of an earlier list.</summary>
    /// <param name="place">What <see cref="Place"/> gave.</param>
    /// <param name="size">How large its pages are.</param>
    /// <returns>The range; null when the text is not a place.</returns>
    public static CreationRange? At(string place, PageSizePolicy size)
    {
        var (cursor, end) = place.IndexOf(BeforeEnd, StringComparison.Ordinal) is >= 0 and var mark ? (place[..mark], place[(mark + 1)..]) : (place, null);
        long? last = null;
        if (end is not null)
        {
            if (!long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var second))
                return null;
            last = second;
        }

        var isStart = cursor == DoiCursor.Start;
        if (!DoiCursor.TryParse(cursor, out var at) && !isStart)
            return null;
        return new CreationRange(cursor, size) { _end = last, _position = isStart ? null : at.CreatedMilliseconds / 1000 };
    }

    /// <summary>Where it goes on, as a text: its cursor, and its end if it has one.</summary>
    public string Place => _end is { } end ? string.Create(CultureInfo.InvariantCulture, $"{Cursor}{BeforeEnd}{end}") : Cursor;

    /// <summary>About how many rows are left, going by the last page.</summary>
    /// <param name="now">The time up to which rows of an open range can have been created.</param>
    public double EstimateRest(DateTimeOffset now) => HasMore && _position is { } position ? (EndBefore(now) - position) * _rowsPerSecond : 0;

    /// <summary>Takes the rows of a page that lie in the range, and moves on behind them.</summary>
    /// <param name="rows">The page that the cursor gave.</param>
    /// <param name="next">The cursor behind the page; null when the list ends there.</param>
    /// <returns>The rows; null when the page lies before the range, as when the server has started again at the first row.</returns>
    public List<DoiRecord>? Take(List<DoiRecord> rows, string? next)
    {
        var ahead = WithoutPassed(rows);
        if ((rows.Count > 0 && ahead.Count == 0) || next == Cursor)
            return null;
        var outside = _end is { } end ? ahead.FindIndex(row => Second(row) >= end) : -1;
        HasMore = outside < 0 && next is not null;
        Cursor = next ?? Cursor;
        var taken = outside < 0 ? ahead : ahead[..outside];
        if (taken.Count > 0)
            MoveTo(Second(taken[^1]), taken.Count, Second(taken[0]));
        return taken;
    }

    /// <summary>Ends the range where it is.</summary>
    public void End() => HasMore = false;

    /// <summary>Asks once more for the page with which the range ended.</summary>
    public void Reopen() => HasMore = true;

    /// <summary>Gives away the later half of what is left; null when that is less than two seconds.</summary>
    /// <param name="now">The time up to which rows of an open range can have been created.</param>
    /// <param name="size">How large the pages of that half are.</param>
    public CreationRange? Split(DateTimeOffset now, PageSizePolicy size)
    {
        if (!HasMore || _position is not { } position)
            return null;
        var middle = position + ((EndBefore(now) - position) / 2);
        if (middle <= position)
            return null;
        // Nothing was created between the last millisecond before the middle, behind all names, and the middle.
        var half = new CreationRange(new DoiCursor((middle * 1000) - 1, BehindAllNames).ToString(), size)
        {
            _position = middle,
            _end = _end,
            _rowsPerSecond = _rowsPerSecond,
        };
        _end = middle;
        return half;
    }

    // Rows before the range belong to another one, or have come.
    private List<DoiRecord> WithoutPassed(List<DoiRecord> rows)
        => rows.Count > 0 && _position is { } position && (Second(rows[0]) < position || Second(rows[^1]) < position)
            ? rows.FindAll(row => Second(row) >= position) : rows;

    private void MoveTo(long last, int rows, long first)
    {
        _rowsPerSecond = rows / (double)Math.Max(1, last - (_position ?? first));
        _position = last;
    }

    private long EndBefore(DateTimeOffset now) => Math.Max(_position ?? 0, _end ?? now.ToUnixTimeSeconds());

    private static long Second(DoiRecord row) => DoiCursor.CreationOf(row)?.ToUnixTimeSeconds() ?? throw new UnreadableAnswerException(
        PageWalk.ListContext,
        "A row of the list has no time of creation. Without it the list cannot be read in ranges.");
}

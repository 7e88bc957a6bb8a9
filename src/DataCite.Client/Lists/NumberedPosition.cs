namespace DataCite.Client;

/// <summary>
/// How far a list is read that is counted off by page number. Rows move while it is read: where the list has become shorter, those behind
/// the current place have moved to before it, and are read again.
/// </summary>
internal sealed class NumberedPosition
{
    /// <summary>The number of rows that can be reached by page number.</summary>
    public const int Window = 10_000;

    private readonly long _first;
    private long _farthest;
    private long? _total;
    private long _smallestTotal = long.MaxValue;
    private bool _goesOn;

    /// <summary>The place of a row.</summary>
    /// <param name="first">The rows at the beginning that are not asked for.</param>
    public NumberedPosition(long first) => _first = _farthest = Offset = first;

    /// <summary>How many rows of the list lie before the next page.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the server sends the same page for every page number.</summary>
    public bool IsRepeating { get; private set; }

    /// <summary>Whether the list goes on behind what has been read, and can be reached there.</summary>
    public bool HasMore => Offset < Math.Min(_goesOn ? long.MaxValue : _total ?? long.MaxValue, Window);

    /// <summary>The largest page size that divides the 10 000 rows: with other sizes the last of them cannot be reached.</summary>
    public static int LargestDivisor(int size)
    {
        while (Window % size != 0)
            size--;
        return size;
    }

    /// <summary>Moves on behind a page.</summary>
    /// <param name="asked">The rows that it was to hold.</param>
    /// <param name="rows">The rows that came.</param>
    /// <param name="hasNews">Whether some of them are new.</param>
    /// <param name="total">The rows of the whole list.</param>
    /// <param name="isTriedSmaller">Whether a smaller page is asked for next, from the same place.</param>
    /// <param name="hasNext">Whether the server has a link to another page.</param>
    public void Pass(int asked, int rows, bool hasNews, long total, bool isTriedSmaller, bool hasNext = false)
    {
        // Behind a full page that leads on there are rows, whatever is counted.
        _goesOn = hasNext && hasNews && rows >= asked;
        var start = StartOf(asked);
        var isCutShort = rows < asked && !hasNews && !isTriedSmaller;
        var reached = start + (isCutShort ? asked : Math.Min(rows, asked));
        IsRepeating = !hasNews && rows >= asked && reached > _farthest && !(total > _total);
        var lost = _total is null ? 0 : Math.Max(0, _smallestTotal - total);
        Offset = start > Offset - lost ? Math.Max(_first, Offset - lost) : Math.Max(Offset, reached);
        _farthest = Math.Max(_farthest, reached);
        _smallestTotal = Math.Min(_smallestTotal, total);
        _total = total;
    }

    /// <summary>The number of the page of a size in which the next row lies.</summary>
    public long NumberOf(int asked) => (Offset / asked) + 1;

    /// <summary>How many rows lie before that page.</summary>
    public long StartOf(int asked) => Offset / asked * asked;
}

namespace DataCite.Client;

/// <summary>How a list is read. The defaults read the whole list in large pages.</summary>
public sealed record PageOptions
{
    /// <summary>The largest page size. The server uses this size when a request asks for a larger one.</summary>
    public const int MaxPageSize = AnswerLimits.LargestPage;

    /// <summary>
    /// Rows in a page, 1 to 1000. Where pages are read by number, a size that does not divide 10 000 is rounded down to one that does: with
    /// other sizes the last of the 10 000 rows cannot be reached.
    /// </summary>
    public int PageSize { get; init; } = MaxPageSize;

    /// <summary>
    /// Rows in the first page; the following pages grow to <see cref="PageSize"/>. A reader who stops early then costs one small request.
    /// Null: as large as the others. Has no effect when <see cref="Limit"/> is set, since the sizes then follow from it.
    /// </summary>
    public int? FirstPageSize { get; init; }

    /// <summary>The number of rows wanted; null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>Rows to leave out at the beginning.</summary>
    public long Skip { get; init; }

    /// <summary>
    /// Whether the next page is asked for while the current one is used. It is not while the small first page of
    /// <see cref="FirstPageSize"/> is used.
    /// </summary>
    public bool Prefetch { get; init; } = true;

    /// <summary>
    /// How many parts of the list are read at the same time, 1 to 8. The server needs seconds for a large page, so that four are nearly
    /// four times as fast. The list is as complete and without repeats as otherwise, but its pages come in the order in which they
    /// arrive. Has no effect with an order, <see cref="Limit"/> or <see cref="Skip"/>.
    /// </summary>
    public int Ranges { get; init; } = 1;

    /// <summary>
    /// Where to continue, from <see cref="DoiPageInfo.Cursor"/> of an earlier list with the same query; null for the beginning. A cursor does
    /// not expire.
    /// </summary>
    public string? Cursor { get; init; }

    internal bool GoesByRanges => Limit is null && Skip == 0 && (Ranges > 1 || (Cursor is not null && RangePlaces.Are(Cursor)));

    internal PageOptions Validated()
    {
        Require(PageSize is >= 1 and <= MaxPageSize, nameof(PageSize), PageSize, "A page holds 1 to 1000 rows.");
        Require(FirstPageSize is null or (>= 1 and <= MaxPageSize), nameof(FirstPageSize), FirstPageSize, "A page holds 1 to 1000 rows.");
        Require(Limit is null or >= 0, nameof(Limit), Limit, "The number of rows cannot be negative.");
        Require(Ranges is >= 1 and <= 8, nameof(Ranges), Ranges, "1 to 8 parts of a list can be read at the same time.");
        Require(Skip >= 0, nameof(Skip), Skip, "The number of rows cannot be negative.");
        if (Cursor is not null && RangePlaces.Are(Cursor) && !GoesByRanges)
            throw new ArgumentException("The cursor is of a list that was read in several parts: it cannot be combined with Limit and Skip.", nameof(Cursor));
        if (Cursor is DoiCursor.Start || (Cursor is not null && RangePlaces.Find(Cursor, static () => new PageSizePolicy(1, 1)) is null))
            throw new ArgumentException("This is not a cursor of a list; the server would silently start at the first row.", nameof(Cursor));
        return this;
    }

    private static void Require(bool condition, string name, object? value, string problem)
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(name, value, problem);
    }
}

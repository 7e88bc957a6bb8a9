namespace DataCite.Client;

/// <summary>How much of a list is read. The defaults read the whole list in large pages.</summary>
public sealed record ListOptions
{
    /// <summary>The number of rows wanted; null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>Rows to leave out at the beginning.</summary>
    public long Skip { get; init; }

    /// <summary>
    /// Rows in the first page, 1 to 1000; the following pages grow. A reader who stops early then costs one small request. Null: as large as the
    /// others. Has no effect when <see cref="Limit"/> is set, since the size then follows from it.
    /// </summary>
    public int? FirstPageSize { get; init; }

    // Skip + Limit may be more than a number can hold.
    internal long? Wanted => Limit is { } limit ? limit > long.MaxValue - Skip ? long.MaxValue : limit + Skip : null;

    internal ListOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Skip, nameof(Skip));
        if (Limit is { } limit)
            ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(Limit));
        if (FirstPageSize is not (null or (>= 1 and <= AnswerLimits.LargestPage)))
            throw new ArgumentOutOfRangeException(nameof(FirstPageSize), FirstPageSize, "A page holds 1 to 1000 rows.");
        return this;
    }
}

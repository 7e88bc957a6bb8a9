using System.Globalization;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>Which page of a list is asked for.</summary>
internal sealed record PageRequest
{
    public const int DefaultSize = 25;
    public const int LargestSize = 1000;

    /// <summary>How many rows page numbers can reach.</summary>
    public const int Window = 10_000;

    public required int Size { get; init; }

    /// <summary>From 1; 1 with a cursor unless a number was sent along.</summary>
    public required int Number { get; init; }

    public required bool ByCursor { get; init; }

    /// <summary>Where a cursor goes on; null at the start.</summary>
    public CursorPosition? After { get; init; }

    /// <summary>Larger sizes are cut, text counts as 0, numbers beyond the window are clamped silently.</summary>
    public static PageRequest From(QueryParameters query)
    {
        var size = query["page[size]"] is { } text ? Math.Min(LeadingInteger(text), LargestSize) : DefaultSize;
        if (size < 0)
            throw ApiErrors.SearchRefused($"[size] parameter cannot be negative, found [{size.ToString(CultureInfo.InvariantCulture)}]");
        var highest = size > 0 ? Math.Max(Window / size, 1) : 1;
        var number = query["page[number]"] is { } page ? Math.Clamp(LeadingInteger(page), 1, highest) : 1;
        var cursor = query.Raw("page[cursor]");
        return new PageRequest
        {
            Size = size,
            Number = number,
            ByCursor = cursor is not null,
            After = cursor is null ? null : CursorPosition.Decode(cursor),
        };
    }

    /// <summary>How many pages there are: within the window for page numbers, exactly for a cursor.</summary>
    public int TotalPages(int total)
    {
        if (Size == 0)
            return 0;
        var reachable = ByCursor ? total : Math.Min(total, Window);
        return (reachable + Size - 1) / Size;
    }

    /// <summary>
    /// Whether the answer has a <c>links.next</c>. One full page that holds everything has none, by cursor neither (facts
    /// §0).
    /// </summary>
    public bool HasNext(int rows, int total) => Size > 0 && rows >= Size && Number != TotalPages(total);

    // The server's language reads the digits at the beginning of a text and takes 0 when there are none.
    private static int LeadingInteger(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var end = trimmed.Length > 0 && (trimmed[0] is '-' or '+') ? 1 : 0;
        while (end < trimmed.Length && char.IsAsciiDigit(trimmed[end]))
            end++;
        if (int.TryParse(trimmed[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return end > 1 ? (trimmed[0] == '-' ? -1 : int.MaxValue) : 0;
    }
}

namespace DataCite.Client;

/// <summary>Where a list that is read in several ranges goes on: the places of its ranges, as one text.</summary>
internal static class RangePlaces
{
    // Not in the alphabet of cursors.
    private const char Between = ',';

    /// <summary>The places of ranges that have more rows; null when there are none.</summary>
    public static string? Join(IEnumerable<CreationRange> ranges) => string.Join(Between, ranges.Select(static range => range.Place)) is { Length: > 0 } places ? places : null;

    /// <summary>The ranges to go on with; null when the text does not say them.</summary>
    /// <param name="places">What <see cref="Join"/> gave, or a cursor.</param>
    /// <param name="size">Makes the page sizes of a range.</param>
    public static IReadOnlyList<CreationRange>? Find(string places, Func<PageSizePolicy> size)
    {
        var texts = places.Split(Between);
        var ranges = texts.Select(place => CreationRange.At(place, size())).OfType<CreationRange>().ToArray();
        return ranges.Length == texts.Length ? ranges : null;
    }

    /// <summary>Whether a text holds more than one cursor.</summary>
    public static bool Are(string text) => text.AsSpan().ContainsAny(Between, '~');
}

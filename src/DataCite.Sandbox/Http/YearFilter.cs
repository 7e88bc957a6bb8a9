using System.Globalization;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Http;

/// <summary>A filter by years: one, or a list of which the smallest and the largest make a range.</summary>
internal readonly record struct YearFilter(int First, int Last)
{
    private const int Digits = 4;

    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>Null when there is nothing to filter by. The list is compared as text, and the ends must be years.</summary>
    public static YearFilter? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text.TrimEnd(',').Split(',');
        return new YearFilter(YearOf(parts.Min(StringComparer.Ordinal)!), YearOf(parts.Max(StringComparer.Ordinal)!));
    }

    private static int YearOf(string text)
        => text.Length == Digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw ApiErrors.SearchRefused(SearchQueryException.ForDate(text, "yyyy").Message);
}

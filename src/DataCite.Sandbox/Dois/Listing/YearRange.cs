using System.Globalization;

namespace DataCite.Sandbox.Dois.Listing;

/// <summary>A filter by years: one, or a list of which the smallest and the largest make a range (facts §2.1).</summary>
internal readonly record struct YearRange(int First, int Last)
{
    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>Null when there is nothing to filter by; text that is no year counts as 0, as everywhere on the server.</summary>
    public static YearRange? Parse(string? text)
    {
        if (text is null)
            return null;
        var years = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
            .ToArray();
        return years.Length == 0 ? null : new YearRange(years.Min(), years.Max());
    }
}

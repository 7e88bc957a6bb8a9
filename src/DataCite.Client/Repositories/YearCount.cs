using System.Globalization;

namespace DataCite.Client;

/// <summary>How many DOIs were created in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">How many.</param>
public sealed record YearCount(int Year, long Count)
{
    /// <summary><c>2024: 12</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}: {Count}");
}

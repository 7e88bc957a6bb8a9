using System.Globalization;

namespace DataCite.Client;

/// <summary>A range of years, both ends included.</summary>
public readonly record struct YearRange
{
    /// <summary>One year.</summary>
    public YearRange(int year)
        : this(year, year)
    {
    }

    /// <summary>A range; the ends may be given in either order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a year of four digits.</exception>
    public YearRange(int from, int to)
    {
        (From, To) = (Require(Math.Min(from, to), nameof(from)), Require(Math.Max(from, to), nameof(to)));
    }

    /// <summary>The first year.</summary>
    public int From { get; }

    /// <summary>The last year.</summary>
    public int To { get; }

    /// <summary>As the API expects it: <c>2020</c>, or <c>2018,2021</c> for all years from 2018 to 2021.</summary>
    public override string ToString()
        => From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From},{To}");

    // The server compares the two as text, which is right for four digits only.
    private static int Require(int year, string name)
        => year is >= 1000 and <= 9999 ? year : throw new ArgumentOutOfRangeException(name, year, "A year has four digits.");
}

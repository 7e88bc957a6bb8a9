using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Counting;

/// <summary>From when to when usage is wanted: months as <c>2024-03</c>, or years.</summary>
internal sealed class UsageRange
{
    private readonly string _first;
    private readonly string _last;

    /// <param name="since">The first month, or the year that begins with it; null for the beginning.</param>
    /// <param name="until">The last month, or the year that ends with it; null for the end.</param>
    /// <param name="byYear">Whether years are wanted: citations are known by year only.</param>
    /// <exception cref="CmdletInputException">The range is empty, or a month where a year is needed.</exception>
    public UsageRange(string? since, string? until, bool byYear)
    {
        if (byYear && Array.Find([since, until], static end => end is { Length: > 4 }) is { } month)
        {
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"'{month}' is a month, and -By Year gives whole years.", "Give a year, such as 2024, or leave -By out.");
        }

        IsLimited = since is not null || until is not null;
        _first = since is null ? "0000-01" : since.Length == 4 ? since + "-01" : since;
        _last = until is null ? "9999-12" : until.Length == 4 ? until + "-12" : until;
        if (string.CompareOrdinal(_first, _last) > 0)
        {
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-Since {since} is after -Until {until}.", "Nothing was sent. Swap the two.");
        }
    }

    /// <summary>Whether there is an end.</summary>
    public bool IsLimited { get; }

    /// <summary>Whether a month is in it.</summary>
    public bool Contains(MonthlyUsage usage) => string.CompareOrdinal(_first, usage.Month) <= 0 && string.CompareOrdinal(usage.Month, _last) <= 0;

    /// <summary>Whether a year is in it.</summary>
    public bool Contains(YearlyUsage usage)
        => usage.Year >= int.Parse(_first[..4], CultureInfo.InvariantCulture) && usage.Year <= int.Parse(_last[..4], CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace DataCite.Client;

/// <summary>How many DOIs an account has, as far as the caller may see them: without a login, and for foreign accounts, findable ones only.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Findable">The findable ones.</param>
/// <param name="Registered">The registered ones.</param>
/// <param name="Draft">The drafts.</param>
/// <param name="Years">How many were created in each year, newest first. The server gives the ten newest years that have any.</param>
public sealed record AccountDoiCounts(long Total, long Findable, long Registered, long Draft, IReadOnlyList<YearCount> Years)
{
    /// <summary>How many were created in years before those in <see cref="Years"/>.</summary>
    public long Older => Math.Max(0, Total - Years.Sum(static year => year.Count));

    /// <summary>The total with the states: <c>61 (60 findable, 1 draft)</c>.</summary>
    public override string ToString()
    {
        var states = new[] { (Findable, "findable"), (Registered, "registered"), (Draft, "draft") }
            .Where(static state => state.Item1 > 0)
            .Select(static state => string.Create(CultureInfo.InvariantCulture, $"{state.Item1} {state.Item2}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Total}{(Total == 0 ? null : $" ({string.Join(", ", states)})")}");
    }

    internal static AccountDoiCounts Of(DoiPageInfo info)
    {
        var states = info.Facets.GetValueOrDefault("states") ?? [];
        var years = (info.Facets.GetValueOrDefault("created") ?? [])
            .Select(static value => int.TryParse(value.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new YearCount(year, value.Count) : null)
            .OfType<YearCount>().OrderByDescending(static year => year.Year);
        long Count(string state) => states.Where(value => value.Id == state).Sum(static value => value.Count);
        var (findable, registered, draft) = (Count("findable"), Count("registered"), Count("draft"));
        return new AccountDoiCounts(info.Total ?? findable + registered + draft, findable, registered, draft, new AccountList<YearCount>(years));
    }
}

using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>Counts of DOIs by account, year, state and type: <c>…/totals</c> and <c>…/stats</c>.</summary>
internal static class DoiTotals
{
    /// <summary>A plain array, not JSON:API, with one row for each group.</summary>
    /// <param name="groups">Id, title and the DOIs of each row; empty groups are left out.</param>
    /// <param name="clock">For this month, this year and the last.</param>
    /// <param name="twoYearsAgo">Whether the row counts the year before last as well.</param>
    public static ServerResponse Totals(IEnumerable<(string Id, string Title, IReadOnlyList<StoredDoi> Dois)> groups, TimeProvider clock,
        bool twoYearsAgo)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var buffer = new Utf8Buffer(4096);
        using (var writer = buffer.OpenWriter())
        {
            writer.WriteStartArray();
            foreach (var (id, title, dois) in groups.Where(static group => group.Dois.Count > 0))
            {
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("title", title);
                writer.WriteNumber("count", dois.Count);
                writer.WriteStartObject("temporal");
                WritePeriod("this_month", dois, moment => moment.Year == now.Year && moment.Month == now.Month, writer);
                WritePeriod("this_year", dois, moment => moment.Year == now.Year, writer);
                WritePeriod("last_year", dois, moment => moment.Year == now.Year - 1, writer);
                if (twoYearsAgo)
                    WritePeriod("two_years_ago", dois, moment => moment.Year == now.Year - 2, writer);
                writer.WriteEndObject();
                WriteCounts("states", dois.GroupBy(static doi => doi.State.Spelling())
                    .OrderByDescending(static group => group.Count()), TitleOf, writer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return new ServerResponse(200, buffer);
    }

    /// <summary>An object with the counts of <paramref name="dois"/> by year, and whatever else is given.</summary>
    public static ServerResponse Stats(IReadOnlyList<StoredDoi> dois, bool withTypes, Action<Utf8JsonWriter>? writeMore = null)
    {
        var buffer = new Utf8Buffer(2048);
        using (var writer = buffer.OpenWriter())
        {
            writer.WriteStartObject();
            writeMore?.Invoke(writer);
            WriteCounts("dois", dois.GroupBy(static doi => Year(doi.Created))
                .OrderBy(static group => group.Key, StringComparer.Ordinal), static id => id, writer);
            if (withTypes)
            {
                WriteCounts(
                    "resourceTypes",
                    dois.Where(static doi => doi.ResourceTypeGeneral is not null).GroupBy(static doi => doi.ResourceTypeGeneral!)
                        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal),
                    static general => ResourceTypeId.ToTitle(general),
                    writer,
                    static general => ResourceTypeId.ToKebab(general));
            }

            writer.WriteEndObject();
        }

        return new ServerResponse(200, buffer);
    }

    private static void WritePeriod(string name, IReadOnlyList<StoredDoi> dois, Func<DateTime, bool> within, Utf8JsonWriter writer)
    {
        var matching = dois.Where(doi => within(Moment(doi.Created))).GroupBy(static doi => Year(doi.Created));
        WriteCounts(name, matching, static id => id, writer);
    }

    private static void WriteCounts(
        string name, IEnumerable<IGrouping<string, StoredDoi>> groups, Func<string, string> title, Utf8JsonWriter writer, Func<string, string>? id = null)
    {
        writer.WriteStartArray(name);
        foreach (var group in groups)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id is null ? group.Key : id(group.Key));
            writer.WriteString("title", title(group.Key));
            writer.WriteNumber("count", group.Count());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string TitleOf(string state) => char.ToUpperInvariant(state[0]) + state[1..];

    private static string Year(long milliseconds) => Moment(milliseconds).Year.ToString(CultureInfo.InvariantCulture);

    private static DateTime Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}

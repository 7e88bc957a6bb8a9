using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads counts from the <c>meta</c> of a list.</summary>
internal static class DoiCountReader
{
    private const string OtherValues = "__other__";

    /// <param name="info">What the server says about the list.</param>
    /// <param name="by">What was asked for.</param>
    /// <param name="year">The year it is.</param>
    public static DoiCounts Read(DoiPageInfo info, IReadOnlyList<DoiGrouping> by, int year)
    {
        var total = info.Total ?? 0;
        // An empty list has no counts at all, and that is all right.
        if (total == 0)
            return new DoiCounts { Total = 0, Groups = [], Missing = [] };
        var groups = by.Select(grouping => ReadGroup(info.Meta, grouping, total, year)).ToArray();
        return new DoiCounts
        {
            Total = total,
            Groups = [.. groups.OfType<DoiGroupCounts>()],
            Missing = [.. by.Where((_, i) => groups[i] is null)],
        };
    }

    private static DoiGroupCounts? ReadGroup(JsonElement meta, DoiGrouping by, long total, int year)
    {
        var facet = DoiFacet.Of(by);
        if (facet.IsNumber)
        {
            return Count(meta.Member(facet.Key)) is { } sum
                ? new DoiGroupCounts
                {
                    By = by, Unit = facet.Unit, IsComplete = true, Counts = [new DoiCount(by, "total", "All", sum) { Unit = facet.Unit, IsComplete = true }],
                }
                : null;
        }

        if (meta.Member(facet.Key) is not { ValueKind: JsonValueKind.Array } entries)
            return null;
        var rows = entries.EnumerateArray().Select(entry => ReadCount(entry, by, facet)).ToArray();
        var counts = rows.OfType<DoiCount>().ToArray();
        var rest = Rest(meta, facet, counts, total);
        var isComplete = counts.Length == rows.Length && IsComplete(facet, counts, rows.Length, rest, year);
        return new DoiGroupCounts
        {
            By = by,
            Unit = facet.Unit,
            IsByTime = facet.IsByTime,
            IsComplete = isComplete,
            NotListed = rest,
            Unreadable = rows.Length - counts.Length,
            Counts = [.. counts.Select(count => count with { IsComplete = isComplete, NotListed = rest })],
        };
    }

    private static DoiCount? ReadCount(JsonElement entry, DoiGrouping by, DoiFacet facet)
    {
        var id = entry.Member("id") switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };
        if (id is null || Count(entry.Member("count")) is not { } count)
            return null;
        id = PrintableText.Of(id);
        return new DoiCount(by, id, facet.HasSpoiltTitles ? id : entry.Text("title") ?? id, count) { Unit = facet.Unit };
    }

    // Sums are numbers with a fraction inside the server.
    private static long? Count(JsonElement? value)
        => value is not { ValueKind: JsonValueKind.Number } number ? null
            : number.TryGetInt64(out var count) ? (count >= 0 ? count : null)
            : number.TryGetDouble(out var sum) && sum is >= 0 and < long.MaxValue ? (long)Math.Round(sum) : null;

    private static long? Rest(JsonElement meta, DoiFacet facet, DoiCount[] counts, long total)
    {
        if (!facet.HasOneValue)
            return null;
        // Of the DOIs under an open licence the total is another number.
        var all = facet.Name == "open_licenses" ? Count(meta.Member("openLicensesCount")) : facet.TotalKey is { } key ? Count(meta.Member(key)) : total;
        var listed = counts.Aggregate(0m, static (sum, count) => sum + count.Count);
        return all is { } known && listed <= known ? (long)(known - listed) : null;
    }

    private static bool IsComplete(DoiFacet facet, DoiCount[] counts, int rows, long? rest, int year)
    {
        if (rest == 0)
            return true;
        // Years with a sum of zero are among the ten, and are not listed.
        if (facet.TotalKey is not null)
            return false;
        return facet.LimitIn(year) is { } limit ? rows < limit : !Array.Exists(counts, static count => count.Id == OtherValues);
    }
}

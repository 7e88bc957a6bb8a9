using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads the usage in a record.</summary>
internal sealed class DoiUsageReader
{
    // No DOI has more, and sums of these stay numbers.
    private const long LargestCount = 1_000_000_000_000;

    private int _unreadable;

    public static DoiUsage Read(DoiRecord record)
    {
        // As it came: typed parts read a number that is not valid as null.
        using var document = JsonDocument.Parse(record.ToUtf8Json());
        return new DoiUsageReader().Read(PrintableText.Of(record.Doi) ?? string.Empty, document.RootElement);
    }

    private DoiUsage Read(string doi, JsonElement attributes)
    {
        var views = Periods(attributes, "viewsOverTime", "yearMonth", MonthOf);
        var downloads = Periods(attributes, "downloadsOverTime", "yearMonth", MonthOf);
        var citations = Periods(attributes, "citationsOverTime", "year", YearOf);
        var months = views.Keys.Union(downloads.Keys).Order(StringComparer.Ordinal)
            .Select(month => new MonthlyUsage(doi, month, views.GetValueOrDefault(month), downloads.GetValueOrDefault(month)))
            .ToArray();
        return new DoiUsage
        {
            Doi = doi,
            Months = months,
            Years = [.. Years(doi, months, citations)],
            ViewCount = attributes.Number("viewCount"),
            DownloadCount = attributes.Number("downloadCount"),
            CitationCount = attributes.Number("citationCount"),
            Unreadable = _unreadable,
        };
    }

    private static IEnumerable<YearlyUsage> Years(string doi, MonthlyUsage[] months, Dictionary<string, long> citations)
    {
        var byYear = months.ToLookup(static month => month.Month[..4], StringComparer.Ordinal);
        return byYear.Select(static year => year.Key).Union(citations.Keys).Order(StringComparer.Ordinal).Select(year => new YearlyUsage(
            doi,
            int.Parse(year, CultureInfo.InvariantCulture),
            byYear[year].Sum(static month => month.Views),
            byYear[year].Sum(static month => month.Downloads),
            citations.GetValueOrDefault(year)));
    }

    // Several entries for one period count together.
    private Dictionary<string, long> Periods(JsonElement attributes, string name, string period, Func<JsonElement, string?> read)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        var entries = attributes.Member(name) switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().ToArray(),
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
            { } other => [other],
        };
        foreach (var entry in entries)
        {
            if (entry.Member(period) is not { } time || read(time) is not { } key || entry.Number("total") is not (>= 0 and <= LargestCount and var total))
                _unreadable++;
            else if (total > 0)
                sums[key] = Math.Min(sums.GetValueOrDefault(key) + total, LargestCount);
        }

        return sums;
    }

    private static string? MonthOf(JsonElement value)
        => value.ValueKind is JsonValueKind.String && value.GetString() is { Length: 7 } text
            && DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    private static string? YearOf(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return text is { Length: 4 } && text.All(char.IsAsciiDigit) ? text : null;
    }
}

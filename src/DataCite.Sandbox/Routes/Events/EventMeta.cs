using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Events;

/// <summary>The counts beside a list of events, with dashes in version 1 and camel case in version 2.</summary>
internal static class EventMeta
{
    public static void Write(IReadOnlyList<EventRecord> rows, PageRequest page, bool camelCase, Utf8JsonWriter json)
    {
        string Key(string dashed) => camelCase ? CamelCase(dashed) : dashed;

        json.WriteStartObject("meta");
        json.WriteNumber("total", rows.Count);
        json.WriteNumber(Key("total-pages"), page.TotalPages(rows.Count));
        if (!page.ByCursor)
            json.WriteNumber("page", page.Number);
        if (rows.Count > 0)
            WriteFacets(rows, camelCase, json);
        json.WriteEndObject();
    }

    private static void WriteFacets(IReadOnlyList<EventRecord> rows, bool camelCase, Utf8JsonWriter json)
    {
        string Key(string dashed) => camelCase ? CamelCase(dashed) : dashed;

        WriteCounts("sources", rows.GroupBy(static row => row.Source), Key("year-months"), json);
        WriteCounts("occurred", rows.GroupBy(static row => row.YearMonth[..4]), null, json);
        WriteCounts("prefixes", rows.GroupBy(static row => row.Subject.Split('/')[0]), Key("year-months"), json);
        WriteCounts(Key("citation-types"), [], null, json);
        WriteCounts(Key("relation-types"), rows.GroupBy(static row => row.RelationType), Key("year-months"), json);
        WriteCounts("registrants", [], null, json);
        if (camelCase)
            WriteCounts("created", rows.GroupBy(static row => row.YearMonth[..4]), null, json);
    }

    /// <summary><c>relation-type-id</c> as <c>relationTypeId</c>.</summary>
    public static string CamelCase(string dashed)
    {
        var words = dashed.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static void WriteCounts(string name, IEnumerable<IGrouping<string, EventRecord>> groups, string? months, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var group in groups.OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", group.Key);
            json.WriteString("title", group.Key);
            json.WriteNumber("count", group.Count());
            if (months is not null)
                WriteMonths(months, group, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMonths(string name, IEnumerable<EventRecord> rows, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var month in rows.GroupBy(static row => row.YearMonth).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", month.Key);
            json.WriteString("title", month.Key);
            json.WriteNumber("sum", month.Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>What is wrong with the pages of lists.</summary>
internal static class ListKinds
{
    public static IReadOnlyList<HostileKind> All { get; } =
    [
        Of("one empty page", HostileOutcome.ResultOrError, static (_, page, _) => page["data"] = new JsonArray(), passes: true),
        Of("empty pages", HostileOutcome.Error, static (_, page, _) => page["data"] = new JsonArray()),
        Of("short pages", HostileOutcome.ResultOrError, static (_, page, random) => Keep(page, (row, count) => row < count - random.Next(1, count))),
        Of("rows left out", HostileOutcome.ResultOrError, static (_, page, random) => Keep(page, (_, _) => random.Next(4) > 0)),
        Of("doubled rows", HostileOutcome.ResultOrError, static (_, page, random) => Repeat(page, random.Next(1, 5))),
        Of("overlapping pages", HostileOutcome.ResultOrError, static (asked, page, random) =>
        {
            for (var row = Math.Max(0, asked.Start - random.Next(1, 40)); row < asked.Start; row++)
                Rows(page).Add(GoodAnswers.RowOf(asked, row));
        }),
        Of("more rows than asked for", HostileOutcome.ResultOrError, static (asked, page, random) =>
        {
            for (var row = 0; row < random.Next(1, 12) * 1000; row++)
                Rows(page).Add(GoodAnswers.RowOf(asked, 100_000 + row));
            page["meta"]!["total"] = 20_000;
        }),
        HostileKind.OfJson("a total that is too high", HostileOutcome.Error, static (asked, page, random) =>
        {
            // Behind the last row too: what the last page says counts.
            if (asked is { IsList: true, Size: > 0 })
                page["meta"]!["total"] = page["meta"]!["total"]!.GetValue<int>() + random.Next(1, 5000);
        }, ofLists: true),
        Of("a total that is no count", HostileOutcome.ResultOrError, static (_, page, random) => page["meta"]!["total"] = Any(random, JsonNode.Parse("-5"), "5000", 5e3, JsonNode.Parse("1e30"), null, true)),
        Of("a total that grows", HostileOutcome.ResultOrError, static (asked, page, _) => page["meta"]!["total"] = page["meta"]!["total"]!.GetValue<int>() + asked.Start),
        Of("no meta", HostileOutcome.ResultOrError, static (_, page, _) => page.Remove("meta")),
        Of("no links", HostileOutcome.ResultOrError, static (_, page, _) => page.Remove("links")),
        Of("a link to elsewhere", HostileOutcome.ResultOrError, static (_, page, random) => page["links"] = new JsonObject
        {
            ["next"] = Any(random, "file:///etc/passwd", "http://127.0.0.1:1/dois?page%5Bcursor%5D=1", "javascript:alert(1)", "?", "//evil.example.org/dois",
                "http://x/dois?page%5Bcursor%5D=1%26query%3Devil%23%0d%0aX-Evil:1", new string('x', 500_000), 5, new JsonArray(), JsonValue.Create("http://x/dois?page%5Bnumber%5D=-1")),
        }),
        Of("a link that goes back", HostileOutcome.ResultOrError, static (asked, page, random) => page["links"] = Next(GoodAnswers.CursorBehind(random.Next(0, asked.Start + 1)))),
        Of("a link that leaps", HostileOutcome.ResultOrError, static (asked, page, random) => page["links"] = Next(GoodAnswers.CursorBehind(asked.Start + Rows(page).Count + random.Next(1, 200)))),
        Of("rows that are nothing", HostileOutcome.ResultOrError, static (_, page, random) => Rows(page)[random.Next(Rows(page).Count)] = Any(random, null, 5, "row", new JsonArray(), new JsonObject())),
        Of("rows without a name", HostileOutcome.ResultOrError, static (_, page, random) =>
        {
            var row = Rows(page)[random.Next(Rows(page).Count)]!.AsObject();
            row["id"] = Any(random, 5, null, new JsonObject(), string.Empty);
            row["attributes"]!.AsObject().Remove("doi");
        }),
        new("the login ends", HostileOutcome.ResultOrError, static (_, rows) => (asked, page) => asked.Start == 0
            ? RawAnswer.Of(page.ToJsonString())
            : RawAnswer.Of("""{"data":[],"meta":{"total":0,"totalPages":0}}""", headers: ("X-Anonymous-Consumer", "true")), OfLists: true),
        new("a captive portal in the middle", HostileOutcome.ResultOrError, static (_, _) => (asked, page) => asked.Start == 0
            ? RawAnswer.Of(page.ToJsonString())
            : RawAnswer.Of("<html>Please log in</html>", type: "text/html"), OfLists: true),
        Of("an error in a good answer", HostileOutcome.Error, static (_, page, _) =>
        {
            page.Clear();
            page["errors"] = new JsonArray(new JsonObject { ["title"] = "shard failure" });
        }),
    ];

    private static HostileKind Of(string name, HostileOutcome expected, Action<AskedFor, JsonObject, Random> change, bool passes = false)
        => HostileKind.OfJson(name, expected, (asked, page, random) =>
        {
            // Where the DOIs of a prefix are counted, and behind the last row, there is no page to spoil.
            if (page["data"] is JsonArray { Count: > 0 })
                change(asked, page, random);
        }, ofLists: true, passes);

    private static JsonArray Rows(JsonObject page) => page["data"]!.AsArray();

    private static JsonObject Next(string cursor) => new() { ["next"] = $"http://x/dois?page%5Bcursor%5D={cursor}" };

    private static void Keep(JsonObject page, Func<int, int, bool> isKept)
    {
        var rows = Rows(page);
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            if (!isKept(row, rows.Count))
                rows.RemoveAt(row);
        }
    }

    private static void Repeat(JsonObject page, int times)
    {
        var rows = Rows(page);
        for (var i = 0; i < times; i++)
            rows.Add(rows[i % rows.Count]!.DeepClone());
    }

    private static JsonNode? Any(Random random, params JsonNode?[] values) => values[random.Next(values.Length)]?.DeepClone();
}

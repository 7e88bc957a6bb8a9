using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>What an honest server answers; the hostile ones change it.</summary>
internal static class GoodAnswers
{
    private static readonly DateTimeOffset FirstCreated = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The honest answer to a request.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="count">How many rows the list has.</param>
    /// <param name="created">What was created before, by DOI.</param>
    public static JsonObject To(AskedFor asked, int count, IReadOnlyDictionary<string, JsonObject> created)
    {
        if (asked.Path.StartsWith("repositories", StringComparison.Ordinal))
            return new JsonObject { ["data"] = new JsonObject { ["id"] = "demo.repo", ["type"] = "repositories", ["attributes"] = new JsonObject { ["isActive"] = true, ["name"] = "x" } } };
        if (asked.Path.StartsWith("dois/", StringComparison.Ordinal))
        {
            var name = Uri.UnescapeDataString(asked.Path["dois/".Length..]);
            return new JsonObject { ["data"] = created.TryGetValue(name, out var known) ? known.DeepClone() : Row(name, 1) };
        }

        if (asked.Method == "POST")
            return new JsonObject { ["data"] = Echo(asked.Body) };
        if (AskedFor.IsProof(asked.Path, asked.Query) || asked.Size == 0)
            return Counted(asked.Query.GetValueOrDefault("prefix") == "10.0000" ? 0 : count);
        return Page(asked, count);
    }

    /// <summary>The name of a row.</summary>
    public static string NameOf(int row) => string.Create(CultureInfo.InvariantCulture, $"10.5072/r{row:00000}");

    /// <summary>The cursor behind a row.</summary>
    public static string CursorBehind(int row)
        => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt(row).ToUnixTimeMilliseconds()},{NameOf(row)}")))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The row behind a cursor; 0 for one that says nothing.</summary>
    public static int RowBehind(string cursor)
    {
        var text = cursor.Replace('-', '+').Replace('_', '/');
        Span<byte> bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            && length > 5 && int.TryParse(Encoding.UTF8.GetString(bytes[(length - 5)..length]), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row + 1 : 0;
    }

    /// <summary>One DOI.</summary>
    public static JsonObject Row(string name, int number) => new()
    {
        ["id"] = name,
        ["type"] = "dois",
        ["attributes"] = new JsonObject
        {
            ["doi"] = name,
            ["state"] = "findable",
            ["titles"] = new JsonArray(new JsonObject { ["title"] = "River levels" }),
            ["creators"] = new JsonArray(new JsonObject { ["name"] = "Doe, Jane", ["nameType"] = "Personal" }),
            ["publisher"] = "P",
            ["publicationYear"] = 2024,
            ["types"] = new JsonObject { ["resourceTypeGeneral"] = "Dataset" },
            ["url"] = "https://example.org/x",
            ["subjects"] = new JsonArray(new JsonObject { ["subject"] = "Water" }),
            ["dates"] = new JsonArray(new JsonObject { ["date"] = "2024-01-01", ["dateType"] = "Issued" }),
            ["created"] = CreatedAt(number).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        },
        ["relationships"] = new JsonObject { ["client"] = new JsonObject { ["data"] = new JsonObject { ["id"] = "demo.repo", ["type"] = "clients" } } },
    };

    /// <summary>One row of a list.</summary>
    public static JsonObject RowOf(AskedFor asked, int number) => asked.Path == "dois" ? Row(NameOf(number), number) : new JsonObject
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"10.{5000 + number}"),
        ["type"] = "prefixes",
        ["attributes"] = new JsonObject { ["createdAt"] = "2020-01-01T00:00:00Z" },
        ["relationships"] = new JsonObject(),
    };

    private static JsonObject Page(AskedFor asked, int count)
    {
        var end = Math.Min(count, asked.Start + asked.Size);
        var rows = new JsonArray();
        for (var row = asked.Start; row < end; row++)
            rows.Add(RowOf(asked, row));
        var links = new JsonObject();
        if (end < count)
        {
            var place = asked.Query.ContainsKey("page[cursor]") ? $"page%5Bcursor%5D={CursorBehind(end - 1)}" : $"page%5Bnumber%5D={(asked.Start / asked.Size) + 2}";
            links["next"] = $"http://elsewhere.example.org/{asked.Path}?{place}&page%5Bsize%5D={asked.Size}";
        }

        return new JsonObject { ["data"] = rows, ["meta"] = new JsonObject { ["total"] = count, ["totalPages"] = (count + asked.Size - 1) / asked.Size, ["page"] = 1 }, ["links"] = links };
    }

    private static JsonObject Counted(int count) => new()
    {
        ["data"] = new JsonArray(),
        ["meta"] = new JsonObject
        {
            ["total"] = count,
            ["totalPages"] = 0,
            ["states"] = new JsonArray(new JsonObject { ["id"] = "findable", ["title"] = "Findable", ["count"] = count }),
        },
        ["links"] = new JsonObject(),
    };

    private static JsonObject Echo(string body)
    {
        var sent = JsonNode.Parse(body)!["data"]!["attributes"]!.AsObject();
        var name = sent["doi"]?.GetValue<string>() ?? "10.5072/none";
        var row = Row(name, 1);
        foreach (var (attribute, value) in sent)
            row["attributes"]![attribute] = value?.DeepClone();
        row["attributes"]!["state"] = "draft";
        return row;
    }

    private static DateTimeOffset CreatedAt(int row) => FirstCreated.AddSeconds(row);
}

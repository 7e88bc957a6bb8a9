using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>What is wrong with the values in an answer: their types, names, numbers and texts.</summary>
internal static class ValueKinds
{
    private const string Steering = "\u001b]0;TITLE\u0007\u001b[31m\u009b31m\u202ertl\u2066\u0085\u2028";

    public static IReadOnlyList<HostileKind> All { get; } =
    [
        HostileKind.OfJson("wrong types", HostileOutcome.ResultOrError, static (_, answer, random) =>
        {
            if (First(answer)?["attributes"] is not JsonObject { Count: > 0 } attributes)
                return;
            for (var i = 0; i < random.Next(1, 6); i++)
            {
                var name = attributes.ElementAt(random.Next(attributes.Count)).Key;
                if (name is not "doi")
                    attributes[name] = Other(random);
            }
        }),
        HostileKind.OfJson("wrong types around", HostileOutcome.ResultOrError, static (_, answer, random) =>
        {
            var name = answer.ElementAt(random.Next(answer.Count)).Key;
            answer[name] = Other(random);
        }),
        HostileKind.OfJson("another name", HostileOutcome.ResultOrError, static (_, answer, random) =>
        {
            if (answer["data"] is not JsonObject data)
                return;
            data["id"] = "10.5072/somebody-elses";
            if (data["attributes"] is JsonObject attributes)
                attributes["doi"] = "10.5072/somebody-elses";
        }),
        HostileKind.OfJson("a name of another type", HostileOutcome.ResultOrError, static (_, answer, random) =>
        {
            if (First(answer) is not { } row)
                return;
            row["id"] = Other(random);
            if (row["attributes"] is JsonObject attributes && random.Next(2) == 0)
                attributes["doi"] = Other(random);
        }),
        HostileKind.OfJson("steering characters", HostileOutcome.Result, static (_, answer, _) => Replace(answer, "River levels", $"River{Steering} levels")),
        HostileKind.OfJson("steering characters in names", HostileOutcome.ResultOrError, static (_, answer, _) =>
        {
            if (First(answer)?["attributes"] is JsonObject attributes)
                attributes[$"x{Steering}"] = Steering;
            if (First(answer) is { } row)
                row["type"] = Steering;
        }),
        new("half characters", HostileOutcome.Result, static (random, _) =>
        {
            var text = Any(random, "\\ud800", "\\udc00\\ud800", "\\uD83D", "x\\udfffy", "\\\\\\ud800");
            return (asked, good) => RawAnswer.Of(
                good.ToJsonString().Replace("River levels", text, StringComparison.Ordinal), asked.Method == "POST" ? "201 Created" : "200 OK");
        }),
        new("huge numbers", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var number = Any(random, "1e999999999", "-1e999999999", new string('9', random.Next(1, 100_000)), "0." + new string('0', 50_000) + "1", "1e-400", "-0", "9223372036854775808", "79228162514264337593543950336");
            return (asked, good) => RawAnswer.Of(good.ToJsonString().Replace("2024,", number + ",", StringComparison.Ordinal), asked.Method == "POST" ? "201 Created" : "200 OK");
        }),
        new("keys that come twice", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var key = Any(random, "\"data\":null,", "\"data\":[],", "\"meta\":{\"total\":0},", "\"DATA\":{},", "\"data\":{\"id\":\"10.5072/evil\"},", "\"\":1,\"\":2,");
            return (_, good) => RawAnswer.Of("{" + key + good.ToJsonString()[1..]);
        }),
        new("times of nowhere", HostileOutcome.ResultOrError, static (random, _) =>
        {
            var time = Any(random, "0000-00-00T00:00:00Z", "9999-99-99", "99999-01-01T00:00:00Z", "\\u001b[31m", "2024-01-01T00:00:00+99:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "");
            return (asked, good) => RawAnswer.Of(
                System.Text.RegularExpressions.Regex.Replace(good.ToJsonString(), "\"created\":\"[^\"]*\"", $"\"created\":\"{time}\""), asked.Method == "POST" ? "201 Created" : "200 OK");
        }),
    ];

    private static JsonObject? First(JsonObject answer) => answer["data"] switch
    {
        JsonObject one => one,
        JsonArray { Count: > 0 } rows => rows[0] as JsonObject,
        _ => null,
    };

    private static void Replace(JsonNode? node, string text, string by)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (name, value) in parent.ToArray())
                {
                    if (value is JsonValue leaf && leaf.TryGetValue<string>(out var found) && found == text)
                        parent[name] = by;
                    else
                        Replace(value, text, by);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                    Replace(item, text, by);
                break;
        }
    }

    private static JsonNode? Other(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next()),
        2 => JsonValue.Create(true),
        3 => JsonValue.Create("text"),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(new JsonArray(1, 2)),
        7 => new JsonObject { ["a"] = new JsonObject { ["b"] = 1 } },
        _ => JsonNode.Parse("1e400"),
    };

    private static T Any<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}

using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>One way in which answers are bad.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Expected">What may come of it.</param>
/// <param name="Make">Makes the answer for one case: from a source of chance, and the number of rows in the list.</param>
/// <param name="OfLists">Whether only lists can have it.</param>
/// <param name="Passes">Whether it is over after a request or two.</param>
internal sealed record HostileKind(
    string Name, HostileOutcome Expected, Func<Random, int, Func<AskedFor, JsonObject, IEnumerable<byte[]>>> Make, bool OfLists = false, bool Passes = false)
{
    /// <summary>A fault in the JSON of an answer that is otherwise well-formed.</summary>
    public static HostileKind OfJson(string name, HostileOutcome expected, Action<AskedFor, JsonObject, Random> change, bool ofLists = false, bool passes = false)
        => new(name, expected, (random, _) => Change(random, change), ofLists, passes);

    private static Func<AskedFor, JsonObject, IEnumerable<byte[]>> Change(Random random, Action<AskedFor, JsonObject, Random> change)
    {
        // Pages are asked for again: the same seed makes the same fault.
        var seed = random.Next();
        return (asked, good) =>
        {
            change(asked, good, new Random(seed));
            return RawAnswer.Of(good.ToJsonString(), asked.Method == "POST" ? "201 Created" : "200 OK");
        };
    }
}

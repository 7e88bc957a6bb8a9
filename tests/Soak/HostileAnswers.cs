using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>Makes hostile answers: which ones, and in which order, depends on the seed alone.</summary>
internal static class HostileAnswers
{
    private static readonly string[] Commands = ["name", "list", "sorted", "api", "all", "prefixes", "test", "new"];
    private static readonly string[] Lists = ["list", "sorted", "all", "prefixes"];

    private static readonly HostileKind[] Kinds = [.. BodyKinds.All, .. TransportKinds.All, .. HeaderKinds.All, .. ValueKinds.All, .. ListKinds.All];

    /// <summary>So many answers. Every kind comes, and each with every command that it is for, when there are enough of them.</summary>
    public static IReadOnlyList<HostileAnswer> Make(int count, int seed, Func<HostileKind, bool>? isWanted = null)
    {
        var kinds = Kinds.Where(kind => isWanted is null || isWanted(kind)).ToArray();
        return [.. Enumerable.Range(0, count).Select(number => Make(number, kinds[number % kinds.Length], number / kinds.Length, new Random(HashCode(seed, number))))];
    }

    private static HostileAnswer Make(int number, HostileKind kind, int round, Random random)
    {
        var commands = kind.OfLists ? Lists : Commands;
        var command = commands[(round + number) % commands.Length];
        var rows = command == "prefixes" ? random.Next(2, 30) : random.Next(2, kind.OfLists ? 2500 : 300);
        return new HostileAnswer
        {
            Number = number,
            Kind = kind.Name,
            Command = command,
            Rows = rows,
            Expected = kind.Expected,
            Times = kind.Passes ? random.Next(1, 3) : int.MaxValue,
            Send = kind.Make(random, rows),
            StopAfter = round % 4 == 3 ? random.Next(0, 120) : null,
        };
    }

    // Not the one of .NET, which is another in each process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619));
}

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

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

using System.Globalization;
using DataCite.Soak;

// dotnet run -c Release --project tests/Soak                          everything, with the numbers that the README names
// dotnet run -c Release --project tests/Soak -- writes --drafts 500   one thing, with its options
var runs = new (string Name, string Options, Func<Task<bool>> Run)[]
{
    ("writes", "--drafts 2000 --runspaces 32 --seed 1", () => RunWritesAsync(stops: 0)),
    ("stops", "--drafts 2000 --runspaces 32 --stops 20 --seed 1", () => RunWritesAsync(Number("stops", 20))),
    ("changes", "--operations 10000 --at-a-time 8 --seed 1", RunChangesAsync),
    ("jobs", "--items 2500 --kills 50 --seed 1", RunJobsAsync),
    ("files", "--records 20000 --kills 5 --seed 1", RunFilesAsync),
    ("roundtrip", "--records 2000 --folder ../shared/records", RunRoundTripAsync),
    ("answers", "--answers 2000 --seed 1 --workers 2 --kind bomb", RunAnswersAsync),
};

var wanted = args is [] ? runs : [.. runs.Where(run => run.Name == args[0])];
if (wanted.Length == 0)
{
    Console.Error.WriteLine("Without a name, everything runs. One thing alone:");
    foreach (var (name, options, _) in runs)
        Console.Error.WriteLine($"  {name} {options}");
    return 2;
}

var isGood = true;
foreach (var (name, _, run) in wanted)
{
    Console.WriteLine($"{Environment.NewLine}## {name}{Environment.NewLine}");
    isGood &= await run();
}

return isGood ? 0 : 1;

async Task<bool> RunWritesAsync(int stops)
{
    var random = new Random(Number("seed", 1));
    var results = new List<WriteRunResult>();
    for (var i = 0; i < Math.Max(1, stops); i++)
    {
        var run = new WriteRun
        {
            Drafts = Number("drafts", 2000),
            Runspaces = Number("runspaces", 32),
            FaultSeed = random.Next(),
            // A moment within the time that the run takes; one that comes too late stops nothing.
            StopAfterWrites = stops > 0 ? random.Next(1, Number("drafts", 2000)) : null,
        };
        results.Add(await run.RunAsync(CancellationToken.None));
    }

    WriteRunResult.Print(results, Console.Out);
    return results.TrueForAll(static result => result.IsGood);
}

Task<bool> RunChangesAsync()
    => new ChangeHistories { Operations = Number("operations", 10_000), AtATime = Number("at-a-time", 8), Seed = Number("seed", 1) }.RunAsync(Console.Out);

async Task<bool> RunJobsAsync()
{
    Console.WriteLine("| kill | after writes |");
    Console.WriteLine("| --- | --- |");
    var run = new JobRun { Items = Number("items", 2500), Kills = Number("kills", 50), Seed = Number("seed", 1) };
    var faults = await run.RunAsync(Console.Out, CancellationToken.None);
    foreach (var fault in faults)
        Console.WriteLine(fault);
    Console.WriteLine(faults.Count == 0 ? "Every item was done once, and the journals hold each once." : $"{faults.Count} faults.");
    return faults.Count == 0;
}

async Task<bool> RunFilesAsync()
{
    Console.WriteLine("| what | kill | after |");
    Console.WriteLine("| --- | --- | --- |");
    var faults = await new FileRun { Records = Number("records", 20_000), KillsOfEach = Number("kills", 5), Seed = Number("seed", 1) }.RunAsync(Console.Out, CancellationToken.None);
    foreach (var fault in faults.Take(20))
        Console.WriteLine(fault);
    Console.WriteLine(faults.Count == 0 ? "The files are those of a run that was not killed, and each DOI was imported once." : $"{faults.Count} faults.");
    return faults.Count == 0;
}

Task<bool> RunRoundTripAsync() => new RoundTripRun { Generated = Number("records", 2000), Folder = Text("folder") }.RunAsync(Console.Out, CancellationToken.None);

async Task<bool> RunAnswersAsync()
{
    var run = new AnswerRun { Answers = Number("answers", 2000), Seed = Number("seed", 1), Workers = Number("workers", 2), Kind = Text("kind") };
    var result = await run.RunAsync(CancellationToken.None);
    result.Print(Console.Out);
    return result is { IsRight: true, IsSmall: true, IsStoppable: true };
}

int Number(string name, int fallback) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;

string? Text(string name)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

using System.Globalization;
using DataCite.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks                      measures everything once
// dotnet run -c Release --project tests/Benchmarks -- list --runs 3     measures one thing, with its options
var benchmarks = new (string Name, string Options, Func<Task> Run)[]
{
    ("list", "--records 100000 --runs 1", () => ListBenchmark.RunAsync(
        args.Contains("--records") ? [Number("records", 0)] : [10_000, 100_000], Number("runs", 1), Console.Out)),
    ("memory", "--largest 1000000", () => MemoryBenchmark.RunAsync(Number("largest", 1_000_000), Console.Out)),
    ("files", "--records 100000", () => FileBenchmark.RunAsync(Number("records", 100_000), Console.Out)),
    ("ranges", "--records 30000", () => FileBenchmark.RunRangesAsync(Number("records", 30_000), Console.Out)),
    ("latency", "", () => LatencyBenchmark.RunAsync(Console.Out)),
    ("write", "--records 1000", () => WriteBenchmark.RunAsync(Number("records", 1000), Console.Out)),
    ("change", "--records 900", () => ChangeBenchmark.RunAsync(Number("records", 900), Console.Out)),
    ("start", "--runs 10", () => StartBenchmark.RunAsync(Number("runs", 10), Console.Out)),
    ("sandbox", "--records 1000000 --connections 10000",
        () => SandboxBenchmark.RunAsync(Number("records", 1_000_000), Number("connections", 10_000), Console.Out)),
    ("table", "--records 10000 --runs 3", () => Task.Run(() => TableBenchmark.Run(Number("records", 10_000), Number("runs", 3), Console.Out))),
    ("validate", "--records 10000 --runs 5", () => Task.Run(() => ValidationBenchmark.Run(Number("records", 10_000), Number("runs", 5), Console.Out))),
};

if (args is ["client", var mode, var address, var ranges])
{
    Console.WriteLine(await ListingClient.RunAsync(mode, new Uri(address), long.Parse(ranges, CultureInfo.InvariantCulture)));
    return 0;
}

var wanted = args is [] ? benchmarks : [.. benchmarks.Where(benchmark => benchmark.Name == args[0])];
if (wanted.Length == 0)
{
    Console.Error.WriteLine("Without a name, everything is measured. One thing alone:");
    foreach (var (name, options, _) in benchmarks)
        Console.Error.WriteLine($"  {name} {options}");
    return 2;
}

foreach (var (name, _, run) in wanted)
{
    Console.WriteLine($"{Environment.NewLine}## {name}{Environment.NewLine}");
    await run();
}

return 0;

int Number(string name, int fallback)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
}

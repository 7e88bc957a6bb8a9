using System.Globalization;
using DataCite.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- list [--records 100000] [--runs 3]
// dotnet run -c Release --project tests/Benchmarks -- memory | write | latency | start | validate
string Option(string name, string fallback)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : fallback;
}

int Number(string name, int fallback) => int.Parse(Option(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

switch (args.FirstOrDefault())
{
    case "client":
        Console.WriteLine(await ListingClient.RunAsync(args[1], new Uri(args[2]), long.Parse(args[3], CultureInfo.InvariantCulture)));
        return 0;
    case "list":
        await ListBenchmark.RunAsync(Number("records", 100_000), Number("runs", 3), Console.Out);
        return 0;
    case "memory":
        await MemoryBenchmark.RunAsync(Number("largest", 1_000_000), Console.Out);
        return 0;
    case "latency":
        await LatencyBenchmark.RunAsync(Console.Out);
        return 0;
    case "write":
        await WriteBenchmark.RunAsync(Number("records", 200), Console.Out);
        return 0;
    case "start":
        await StartBenchmark.RunAsync(Number("runs", 10), Console.Out);
        return 0;
    case "validate":
        ValidationBenchmark.Run(Number("records", 10_000), Number("runs", 5), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: list, memory, latency, write, start or validate.");
        return 2;
}

using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>Listing many DOIs: the module beside the floors and beside what its users would run instead.</summary>
internal static class ListBenchmark
{
    public static async Task RunAsync(IEnumerable<int> sizes, int runs, TextWriter output)
    {
        foreach (var records in sizes)
            await RunAsync(records, runs, output).ConfigureAwait(false);
    }

    private static async Task RunAsync(int records, int runs, TextWriter output)
    {
        var sandbox = await SandboxProcess.StartAsync(records).ConfigureAwait(false);
        await using var _ = sandbox.ConfigureAwait(false);
        var table = new Table("client", "wall s", "cpu s", "against typed floor", "peak MB", "records");
        double floor = 0, listed = 0;
        foreach (var (program, sample) in Clients(sandbox.Address, records))
        {
            var figures = new List<ProcessFigures>();
            for (var run = 0; run < (sample < records ? 1 : runs); run++)
                figures.Add(await program.RunAsync().ConfigureAwait(false));
            // A loop that would take minutes walks a part, and is scaled to what the others listed: drafts are not public.
            var counted = double.Parse(figures[0].Output, CultureInfo.InvariantCulture);
            listed = listed == 0 ? counted : listed;
            var scale = sample < records ? listed / counted : 1;
            var wall = Table.Median(figures.Select(static f => f.Wall)) * scale;
            if (program.Name.StartsWith("typed floor", StringComparison.Ordinal))
                floor = wall;
            table.Add(
                program.Name, wall, Table.Median(figures.Select(static f => f.Cpu)) * scale, floor == 0 ? "" : wall / floor,
                (int)figures.Max(static f => f.PeakMegabytes), figures[0].Output);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{listed:N0} public DOIs of {records:N0} in all; median of {runs}:"));
        table.Print(output);
    }

    private static IEnumerable<(ProgramUnderTest Program, int Sample)> Clients(Uri address, int records)
    {
        var self = typeof(ListBenchmark).Assembly.Location;
        ProgramUnderTest Own(string name, string mode) => new(name, "dotnet", self, "client", mode, address.AbsoluteUri, "0");
        yield return (Own("typed floor: source-generated classes", "typed"), records);
        yield return (Own(".NET: download only", "download"), records);
        yield return (Own(".NET: every token", "tokens"), records);
        yield return (Own("DataCite.Client", "client"), records);
        yield return (Own("DataCite.Client, every property read", "touched"), records);
        if (ProgramUnderTest.IsInstalled("pwsh"))
        {
            yield return (Cmdlets.Script("Get-DataCiteDoi", address, "(Get-DataCiteDoi | Measure-Object).Count"), records);
            yield return (Cmdlets.Script("Get-DataCiteDoi, titles and creators read", address, "(Get-DataCiteDoi | Where-Object { $_.Titles.Count -and $_.Creators.Count } | Measure-Object).Count"), records);
            var part = Math.Min(records, 5_000);
            yield return (InvokeRestMethodLoop(address, part), part);
        }

        if (ProgramUnderTest.IsInstalled("python3"))
            yield return (PythonRequests(address), records);
    }

    private static ProgramUnderTest InvokeRestMethodLoop(Uri address, int records) => new(
        "Invoke-RestMethod loop", "pwsh", "-NoProfile", "-NonInteractive", "-Command",
        $$"""
        $next = '{{address}}dois?page[cursor]=1&page[size]=1000&disable-facets=true&affiliation=true&publisher=true'; $n = 0
        while ($next -and $n -lt {{records}}) { $page = Invoke-RestMethod $next; $n += $page.data.Count; $next = $page.links.next }
        $n
        """);

    private static ProgramUnderTest PythonRequests(Uri address) => new(
        "Python requests, untyped", "python3", "-c",
        $"""
        try:
            import requests
            get = lambda s, u: s.get(u).json()
            session = requests.Session()
        except ImportError:
            import json, urllib.request
            get = lambda s, u: json.load(urllib.request.urlopen(u))
            session = None
        url = '{address}dois?page[cursor]=1&page[size]=1000&disable-facets=true&affiliation=true&publisher=true'
        n = 0
        while url:
            page = get(session, url)
            n += len(page['data'])
            url = page['links'].get('next')
        print(n)
        """);
}

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Soak;

/// <summary>
/// Exports and imports of a whole repository at a sandbox that fails in every way it can. The process is killed at random moments and
/// started again. At the end the files are those of a run that nothing disturbs, and the other sandbox has each DOI once.
/// </summary>
internal sealed class FileRun
{
    private static readonly (string Name, string? Format)[] Files = [("all.jsonl", null), ("all.jsonl.gz", null), ("all.csv", null), ("xml", "Xml"), ("json", "Json")];

    /// <summary>How many DOIs there are.</summary>
    public required int Records { get; init; }

    /// <summary>How often each export is killed, and the import as often as all exports together.</summary>
    public required int KillsOfEach { get; init; }

    /// <summary>Which files are exported; all where it is not set.</summary>
    public int? MostFiles { get; init; }

    /// <summary>Fixes the moments and the faults, for the same order of requests.</summary>
    public required int Seed { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>What is wrong; empty when everything is as it shall be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var folder = Directory.CreateTempSubdirectory("datacite-files-").FullName;
        try
        {
            var faults = new List<string>();
            await using var source = Open(new SandboxOptions { RecordCount = Records, Seed = Seed, FaultSeed = random.Next() });
            foreach (var (name, format) in Files.Take(MostFiles ?? Files.Length))
                faults.AddRange(await ExportAsync(source, folder, name, format, random, output, cancellationToken));
            await using var target = Open(new SandboxOptions { Empty = true, FaultSeed = random.Next() });
            faults.AddRange(await ImportAsync(source, target, Path.Combine(folder, "clean-all.jsonl"), random, output, cancellationToken));
            return faults;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SandboxServer Open(SandboxOptions options)
    {
        var sandbox = SandboxServer.Start(options);
        sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(20);
        sandbox.Faults.RetryAfter = TimeSpan.Zero;
        sandbox.Faults.Kinds = SandboxFault.All;
        return sandbox;
    }

    private async Task<IEnumerable<string>> ExportAsync(
        SandboxServer sandbox, string folder, string name, string? format, Random random, TextWriter output, CancellationToken cancellationToken)
    {
        var worker = new KilledWorker(sandbox, "file-worker.ps1", static exchange => !exchange.IsWrite && exchange.Target.StartsWith("/dois?", StringComparison.Ordinal));
        string[] Arguments(string file) => ["-Do", "Export", "-Path", Path.Combine(folder, file), .. format is null ? [] : (string[])["-Format", format]];
        sandbox.Faults.Clear();
        var clean = await worker.RunAsync(Arguments("clean-" + name), killAfter: null, cancellationToken);
        // Nearly every run comes some pages farther.
        var pages = Math.Max(2, clean.Exchanges / Math.Max(1, KillsOfEach));
        for (var kill = 0; kill < KillsOfEach; kill++)
        {
            sandbox.Faults.Kinds = SandboxFault.Recoverable;
            sandbox.Faults.Rate = 0.1;
            var (exchanges, _) = await worker.RunAsync(Arguments(name), random.Next(1, pages + 2), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| export of {name} | {kill + 1} | {exchanges} pages |"));
        }

        sandbox.Faults.Clear();
        var said = Exists(folder, name) ? string.Empty : (await worker.RunAsync(Arguments(name), killAfter: null, cancellationToken)).Said;
        return !Exists(folder, name) ? [$"{name} was not written: {said}"]
            : ContentOf(folder, name) == ContentOf(folder, "clean-" + name) ? [] : [$"{name} is not the same as that of a run that was not killed."];
    }

    private async Task<IEnumerable<string>> ImportAsync(
        SandboxServer source, SandboxServer target, string path, Random random, TextWriter output, CancellationToken cancellationToken)
    {
        var worker = new KilledWorker(target, "file-worker.ps1", static exchange => exchange.IsWrite);
        string[] arguments = ["-Do", "Import", "-Path", path];
        var dois = File.ReadLines(path).Select(static line => DoiRecord.Parse(line).Doi!).ToArray();
        var kills = KillsOfEach * (MostFiles ?? Files.Length);
        var perKill = Math.Max(1, dois.Length / Math.Max(1, kills));
        for (var kill = 0; kill < kills; kill++)
        {
            target.Faults.Kinds = SandboxFault.All;
            target.Faults.Rate = 0.2;
            var (exchanges, _) = await worker.RunAsync(arguments, random.Next(1, perKill + 2), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| import of all.jsonl | {kill + 1} | {exchanges} writes |"));
        }

        target.Faults.Clear();
        await worker.RunAsync(arguments, killAfter: null, cancellationToken);
        var (_, said) = await worker.RunAsync(arguments, killAfter: null, cancellationToken);
        // Names that cannot be created any more, which the sandbox has of old DOIs, are refused.
        var wanted = dois.Where(static doi => DoiName.Parse(doi).FindCreationProblem() is null).ToArray();
        var faults = wanted.Where(doi => target.Records.StateOf(doi) is null).Select(doi => $"{doi} was not created. {said}").ToList();
        faults.AddRange(target.Records.Names.Except(wanted, StringComparer.OrdinalIgnoreCase).Select(static doi => $"{doi} was created, and is not in the file."));
        foreach (var doi in wanted.Where(doi => target.Records.StateOf(doi) is not null))
        {
            if (target.Records.StateOf(doi) != source.Records.StateOf(doi))
                faults.Add($"{doi} is {target.Records.StateOf(doi)}, and not {source.Records.StateOf(doi)}.");
            faults.AddRange(RecordComparison.Compare(DoiRecord.Parse(source.Records.Read(doi)!), DoiRecord.Parse(target.Records.Read(doi)!)).Select(edit => $"{doi}: {edit}"));
        }

        return faults;
    }

    private static bool Exists(string folder, string name) => File.Exists(Path.Combine(folder, name)) || Directory.Exists(Path.Combine(folder, name));

    private static string ContentOf(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.Exists(path) ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : (string[])[path])
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Directory.Exists(path) ? Path.GetRelativePath(path, file) : string.Empty));
            using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
            var buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is > 0 and var read)
                hash.AppendData(buffer.AsSpan(0, read));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

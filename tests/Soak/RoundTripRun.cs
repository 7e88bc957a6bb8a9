using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataCite.Metadata;
using DataCite.Metadata.Tests.Generators;
using DataCite.Sandbox;

namespace DataCite.Soak;

/// <summary>Exports records of every shape in every format, imports them into an empty sandbox, and compares what is there with what was.</summary>
internal sealed partial class RoundTripRun
{
    private static readonly (string Name, string? Format)[] Files = [("all.jsonl", null), ("all.jsonl.gz", null), ("json", "Json"), ("xml", "Xml"), ("all.csv", null), ("all.xlsx", null)];

    /// <summary>How many records are generated.</summary>
    public required int Generated { get; init; }

    /// <summary>A folder of recorded answers; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>Whether everything is as it shall be.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("datacite-round-").FullName;
        try
        {
            await using var source = SandboxServer.Start(new SandboxOptions { Empty = true });
            var count = Fill(source);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} records.{Environment.NewLine}")).ConfigureAwait(false);
            await output.WriteLineAsync("| format | imported | refused | differences | writes of an import of the unchanged file |").ConfigureAwait(false);
            await output.WriteLineAsync("| --- | --- | --- | --- | --- |").ConfigureAwait(false);
            var isGood = true;
            foreach (var (name, format) in Files)
                isGood &= await RunAsync(source, folder, name, format, output, cancellationToken).ConfigureAwait(false);
            return isGood;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> RunAsync(SandboxServer source, string folder, string name, string? format, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        string[] As(string what, string file) => ["-Do", what, "-Path", file, .. format is null ? [] : (string[])["-Format", format]];
        var writes = new KilledWorker(source, "file-worker.ps1", static exchange => exchange.IsWrite);
        var (_, said) = await writes.RunAsync(As("Export", path), killAfter: null, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(said).ConfigureAwait(false);
        var unchanged = await writes.RunAsync(["-Do", "Import", "-Path", path, "-Job", path + ".here"], killAfter: null, cancellationToken).ConfigureAwait(false);
        await using var target = SandboxServer.Start(new SandboxOptions { Empty = true });
        var import = await new KilledWorker(target, "file-worker.ps1", static exchange => exchange.IsWrite).RunAsync(["-Do", "Import", "-Path", path, "-Job", path + ".there"], killAfter: null, cancellationToken).ConfigureAwait(false);
        var differences = new List<string>();
        var refused = 0;
        foreach (var doi in source.Records.Names)
        {
            if (target.Records.StateOf(doi) is null)
                refused++;
            else
                differences.AddRange(FindDifferences(Read(source, doi), Read(target, doi), name, format).Select(difference => $"{doi}: {difference}"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {import.Exchanges} | {refused} | {differences.Count} | {unchanged.Exchanges} |")).ConfigureAwait(false);
        if (unchanged.Exchanges > 0)
            await output.WriteLineAsync(string.Join(Environment.NewLine, File.ReadLines(path + ".here").Where(static line => line.StartsWith("{\"intent\"", StringComparison.Ordinal)).Take(5))).ConfigureAwait(false);
        foreach (var difference in differences.Take(10))
            await output.WriteLineAsync("  " + difference).ConfigureAwait(false);
        foreach (var (reason, times) in FindReasons(path + ".there"))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {times} refused, such as: {reason}")).ConfigureAwait(false);
        return differences.Count == 0 && unchanged.Exchanges == 0;
    }

    // By their first findings: "ColumnX: …".
    private static IEnumerable<(string Reason, int Times)> FindReasons(string journal) => File.ReadLines(journal)
        .Where(static line => line.StartsWith("{\"outcome\":\"Refused\"", StringComparison.Ordinal))
        .Select(static line => JsonNode.Parse(line)!["message"]?.GetValue<string>() ?? string.Empty)
        .GroupBy(static message => Digits().Replace(message.Split(": ").ElementAtOrDefault(2) ?? message, "N"))
        .OrderByDescending(static group => group.Count()).Take(8).Select(static group => (group.First(), group.Count()));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private int Fill(SandboxServer sandbox)
    {
        var count = 0;
        for (var seed = 0; seed < Generated; seed++)
            count += Put(sandbox, RecordGenerator.Valid(seed), $"10.5072/generated-{seed}", seed) ? 1 : 0;
        foreach (var file in Folder is null ? [] : Directory.GetFiles(Folder, "api-*.json"))
        {
            using var answer = JsonDocument.Parse(File.ReadAllBytes(file));
            if (answer.RootElement.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object)
                count += Put(sandbox, DoiRecord.Parse(File.ReadAllBytes(file)), $"10.5072/recorded-{count}", count) ? 1 : 0;
        }

        return count;
    }

    // Every third one each is a draft, registered and findable.
    private static bool Put(SandboxServer sandbox, DoiRecord record, string doi, int number)
    {
        var copy = record.CopyMetadata();
        copy.Doi = doi;
        copy.Url ??= "https://example.org/1";
        var state = ((string[])["draft", "registered", "findable"])[number % 3];
        sandbox.Records.Put($"{{\"state\":\"{state}\",\"schemaVersion\":\"http://datacite.org/schema/kernel-4\",{copy.ToJson()[1..]}");
        return true;
    }

    private static DoiRecord Read(SandboxServer sandbox, string doi) => DoiRecord.Parse(Encoding.UTF8.GetBytes(sandbox.Records.Read(doi)!));

    // What a table says of both is compared; what it cannot say was warned of.
    private static IEnumerable<string> FindDifferences(DoiRecord before, DoiRecord after, string name, string? format)
    {
        if (name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            var (there, here) = (CsvRecordMapper.WriteCells(before), CsvRecordMapper.WriteCells(after));
            foreach (var cell in there.Except(here).Select(static cell => $"{cell.Key}: {cell.Value}").Take(3))
                yield return cell;
            yield break;
        }

        foreach (var edit in RecordComparison.Compare(before, after).Where(edit => format != "Xml" || edit.Path != "url"))
            yield return edit.ToString();
        if (format != "Xml" && before.State != after.State)
            yield return $"state: {before.State} → {after.State}";
    }
}

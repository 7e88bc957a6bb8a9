using System.Diagnostics;
using System.Text.Json;
using DataCite.Examples;

namespace DataCite.Soak;

/// <summary>Gives commands in real PowerShell hostile answers, one after the other, and judges what came of each.</summary>
internal sealed class AnswerRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // A command that hangs is stopped by the worker after a minute; this is for a worker that does not stop it.
    private static readonly TimeSpan LongestOfCase = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestOfStart = TimeSpan.FromMinutes(4);

    /// <summary>How many answers.</summary>
    public required int Answers { get; init; }

    /// <summary>Says which answers, and in which order.</summary>
    public required int Seed { get; init; }

    /// <summary>How many processes share them.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Only the kinds of this name; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Runs it.</summary>
    public async Task<AnswerRunResult> RunAsync(CancellationToken cancellationToken)
    {
        var answers = HostileAnswers.Make(Answers, Seed, kind => Kind is null || kind.Name.Contains(Kind, StringComparison.Ordinal));
        await using var server = new AnswerServer(answers);
        var shares = answers.Chunk((answers.Count + Workers - 1) / Workers).Select(share => WorkAsync(server.Address, share, cancellationToken)).ToArray();
        var done = await Task.WhenAll(shares);
        return AnswerRunResult.Judge(answers, done.SelectMany(static share => share.Seen).ToDictionary(static seen => seen.Number), string.Concat(done.Select(static share => share.Said)));
    }

    private static async Task<(IReadOnlyList<AnswerSeen> Seen, string Said)> WorkAsync(Uri address, HostileAnswer[] answers, CancellationToken cancellationToken)
    {
        var (casePath, resultPath) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            await File.WriteAllLinesAsync(casePath, answers.Select(static answer => JsonSerializer.Serialize(new { answer.Number, answer.Command, answer.StopAfter }, Json)), cancellationToken);
            var said = await WorkAsync(address, casePath, resultPath, answers.Length, cancellationToken);
            var seen = await File.ReadAllLinesAsync(resultPath, cancellationToken);
            return ([.. seen.Select(static line => JsonSerializer.Deserialize<AnswerSeen>(line, Json)!)], said);
        }
        finally
        {
            File.Delete(casePath);
            File.Delete(resultPath);
        }
    }

    /// <summary>Lets a process of its own work on the cases. However it fares, it ends, and so does this.</summary>
    /// <returns>What it said when it could not go on.</returns>
    private static async Task<string> WorkAsync(Uri address, string casePath, string resultPath, int answers, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(LongestOfStart + (answers * LongestOfCase));
        var start = new PowerShellProgram(RepositoryFolder.Path).Start(
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(RepositoryFolder.Path, "tests", "Soak", "answer-worker.ps1"),
            "-Module", Path.Combine(RepositoryFolder.Path, "out", "DataCite"), "-Uri", address.AbsoluteUri, "-CasePath", casePath, "-ResultPath", resultPath);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        using var worker = Process.Start(start) ?? throw new InvalidOperationException("pwsh did not start.");
        try
        {
            var (output, errors) = (worker.StandardOutput.ReadToEndAsync(end.Token), worker.StandardError.ReadToEndAsync(end.Token));
            await worker.WaitForExitAsync(end.Token);
            return $"{await output}{await errors}".Trim();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The worker did not come to an end.";
        }
        finally
        {
            if (!worker.HasExited)
                worker.Kill(entireProcessTree: true);
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using DataCite.Examples;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Soak;

/// <summary>
/// Many runspaces create drafts at a sandbox that fails in every way it can. Afterwards what the sandbox holds is compared with what the
/// user was told: in the output, in errors, in warnings and by the host.
/// </summary>
internal sealed class WriteRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How many drafts in all.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many runspaces share them.</summary>
    public required int Runspaces { get; init; }

    /// <summary>Fixes which requests fail, for the same order of requests.</summary>
    public required int FaultSeed { get; init; }

    /// <summary>The share of requests that fail.</summary>
    public double FaultRate { get; init; } = 0.2;

    /// <summary>After how many writes at the sandbox every pipeline is stopped; null for never.</summary>
    public int? StopAfterWrites { get; init; }

    /// <summary>Runs it.</summary>
    public async Task<WriteRunResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var sandbox = SandboxServer.Start(new SandboxOptions { Empty = true, FaultSeed = FaultSeed });
        sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(50);
        sandbox.Faults.RetryAfter = TimeSpan.Zero;
        sandbox.Faults.Kinds = SandboxFault.All;
        var resultPath = Path.GetTempFileName();
        var clock = Stopwatch.StartNew();
        using var worker = StartWorker(sandbox, resultPath);
        try
        {
            var errors = worker.StandardError.ReadToEndAsync(cancellationToken);
            await ExpectAsync(worker, "connected", errors, cancellationToken);
            sandbox.Faults.Rate = FaultRate;
            var stop = StopSignal(sandbox);
            await SendAsync(worker, "go");
            var ended = ExpectAsync(worker, "ended", errors, cancellationToken);
            if (await Task.WhenAny(stop, ended) == stop)
                await SendAsync(worker, "stop");
            await ended;
            sandbox.Faults.Clear();
            await SendAsync(worker, "settle");
            await worker.WaitForExitAsync(cancellationToken);
            var told = JsonSerializer.Deserialize<WhatWasTold>(await File.ReadAllBytesAsync(resultPath, cancellationToken), Json)
                ?? throw new InvalidOperationException("The worker wrote no result.");
            return WriteRunResult.Compare(this, sandbox, told, clock.Elapsed);
        }
        finally
        {
            if (!worker.HasExited)
                worker.Kill(entireProcessTree: true);
            File.Delete(resultPath);
        }
    }

    private Process StartWorker(SandboxServer sandbox, string resultPath)
    {
        var account = sandbox.Accounts[0];
        var start = new PowerShellProgram(RepositoryFolder.Path).Start(
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(RepositoryFolder.Path, "tests", "Soak", "write-worker.ps1"),
            "-Module", Path.Combine(RepositoryFolder.Path, "out", "DataCite"), "-Uri", sandbox.BaseAddress.AbsoluteUri,
            "-Account", account.Id, "-Password", account.Password, "-Prefix", account.Prefixes[0],
            "-Drafts", $"{Drafts}", "-Runspaces", $"{Runspaces}", "-ResultPath", resultPath);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException("pwsh did not start.");
    }

    private Task StopSignal(SandboxServer sandbox)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (StopAfterWrites is { } limit)
        {
            var writes = 0;
            sandbox.Exchanged += (_, exchange) =>
            {
                if (exchange.IsWrite && Interlocked.Increment(ref writes) == limit)
                    signal.TrySetResult();
            };
        }

        return signal.Task;
    }

    private static async Task SendAsync(Process worker, string word)
    {
        await worker.StandardInput.WriteLineAsync(word);
        await worker.StandardInput.FlushAsync();
    }

    private static async Task ExpectAsync(Process worker, string word, Task<string> errors, CancellationToken cancellationToken)
    {
        while (await worker.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == word)
                return;
        }

        throw new InvalidOperationException($"The worker ended before it said '{word}': {await errors}");
    }
}

using System.Diagnostics;
using DataCite.Examples;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Soak;

/// <summary>A script in a PowerShell of its own, which is killed after a number of exchanges with the sandbox.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="script">The script, in this folder. It gets the module and the login as parameters.</param>
/// <param name="counts">Which exchanges count.</param>
internal sealed class KilledWorker(SandboxServer sandbox, string script, Predicate<SandboxExchange> counts)
{
    /// <summary>Runs the script.</summary>
    /// <param name="arguments">Its other parameters and their values.</param>
    /// <param name="killAfter">After how many exchanges it is killed; null to let it end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many exchanges there were, and what the script wrote.</returns>
    public async Task<(int Exchanges, string Said)> RunAsync(IEnumerable<string> arguments, int? killAfter, CancellationToken cancellationToken)
    {
        var account = sandbox.Accounts[0];
        var start = new PowerShellProgram(RepositoryFolder.Path).Start(
        [
            "-NoProfile", "-NonInteractive", "-File", Path.Combine(RepositoryFolder.Path, "tests", "Soak", script),
            "-Module", Path.Combine(RepositoryFolder.Path, "out", "DataCite"), "-Uri", sandbox.BaseAddress.AbsoluteUri,
            "-Account", account.Id, "-Password", account.Password, .. arguments,
        ]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var exchanges = 0;
        void Count(object? sender, SandboxExchange exchange)
        {
            if (counts(exchange) && Interlocked.Increment(ref exchanges) == killAfter)
                reached.TrySetResult();
        }

        sandbox.Exchanged += Count;
        try
        {
            using var worker = Process.Start(start) ?? throw new InvalidOperationException("pwsh did not start.");
            var output = worker.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = worker.StandardError.ReadToEndAsync(cancellationToken);
            var ended = worker.WaitForExitAsync(cancellationToken);
            if (await Task.WhenAny(reached.Task, ended) != ended)
                worker.Kill(entireProcessTree: true);
            await ended;
            return (exchanges, $"{await errors}{await output}");
        }
        finally
        {
            sandbox.Exchanged -= Count;
        }
    }
}

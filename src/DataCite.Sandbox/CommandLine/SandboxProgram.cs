using System.Globalization;
using System.Runtime.InteropServices;

namespace DataCite.Sandbox.CommandLine;

/// <summary>The sandbox as a program.</summary>
internal static class SandboxProgram
{
    private const int Success = 0;
    private const int CannotStart = 1;
    private const int BadArguments = 2;
    private const int CannotKeep = 3;

    /// <summary>Runs until Ctrl+C or a request to end.</summary>
    /// <returns>0, 1 when the sandbox cannot start, 2 for bad arguments, 3 when the data file could not be written at the end.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken end = default)
    {
        if (!CommandLineOptions.TryParse(arguments, out var command, out var problem))
        {
            await errors.WriteLineAsync(problem).ConfigureAwait(false);
            return BadArguments;
        }

        if (command.Help)
        {
            await output.WriteAsync(CommandLineOptions.HelpText).ConfigureAwait(false);
            return Success;
        }

        SandboxServer server;
        try
        {
            server = SandboxServer.Start(command.Options);
        }
        catch (Exception error) when (error is IOException or FormatException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message).ConfigureAwait(false);
            return CannotStart;
        }

        await using var ending = server.ConfigureAwait(false);
        if (command.Log)
            server.Exchanged += (_, exchange) => output.WriteLine(Line(exchange));
        foreach (var warning in server.Warnings)
            await errors.WriteLineAsync("Warning: " + warning).ConfigureAwait(false);
        await WriteWelcomeAsync(server, output).ConfigureAwait(false);
        await WaitForEndAsync(end).ConfigureAwait(false);
        try
        {
            await server.StopAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message).ConfigureAwait(false);
            return CannotKeep;
        }

        return Success;
    }

    private static async Task WriteWelcomeAsync(SandboxServer server, TextWriter output)
    {
        await output.WriteLineAsync($"DataCite sandbox: {server.BaseAddress}").ConfigureAwait(false);
        foreach (var account in server.Accounts)
        {
            await output.WriteLineAsync($"{account.Kind,-10} {account.Id,-12} {account.Password,-20} {string.Join(' ', account.Prefixes)}")
                .ConfigureAwait(false);
        }

        await output.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task WaitForEndAsync(CancellationToken end)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancelled = end.Register(() => ended.TrySetResult());
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await ended.Task.ConfigureAwait(false);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.TrySetResult();
        }
    }

    private static string Line(SandboxExchange exchange)
    {
        var status = exchange.Status?.ToString(CultureInfo.InvariantCulture) ?? "---";
        var fault = exchange.Fault is { } kind ? $" ({kind})" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{status} {exchange.Method} {exchange.Target} {exchange.Duration.TotalMilliseconds:0.0} ms {exchange.Account ?? "-"}{fault}");
    }
}

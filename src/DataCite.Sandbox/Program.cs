using DataCite.Sandbox;
using DataCite.Sandbox.CommandLine;

if (!CommandLineOptions.TryParse(args, out var command, out var problem))
{
    await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
    return 2;
}

var server = SandboxServer.Start(command.Options);
await using var ending = server.ConfigureAwait(false);
await Console.Out.WriteLineAsync($"DataCite sandbox: {server.BaseAddress}").ConfigureAwait(false);
foreach (var account in server.Accounts)
    await Console.Out.WriteLineAsync($"{account.Kind,-10} {account.Id,-12} {account.Password,-20} {string.Join(' ', account.Prefixes)}").ConfigureAwait(false);
await Console.Out.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);

var ended = new TaskCompletionSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    ended.TrySetResult();
};
AppDomain.CurrentDomain.ProcessExit += (_, _) => ended.TrySetResult();
await ended.Task.ConfigureAwait(false);
return 0;

using DataCite.Sandbox.CommandLine;

return await SandboxProgram.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);

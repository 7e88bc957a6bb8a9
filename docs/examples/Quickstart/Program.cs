using System.Diagnostics;
using DataCite.Examples;

// Runs quickstart.ps1 in PowerShell, on the module that is built with this program. Needs the .NET SDK and nothing else.
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "DataCite.sln")))
    root = root.Parent ?? throw new InvalidOperationException("This program runs inside a checkout of the repository.");

var script = Path.Combine(root.FullName, "docs", "examples", "quickstart.ps1");
using var process = Process.Start(new PowerShellProgram(root.FullName).Start("-NoProfile", "-File", script))!;
await process.WaitForExitAsync();
return process.ExitCode;

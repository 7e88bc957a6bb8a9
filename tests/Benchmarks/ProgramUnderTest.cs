using System.Diagnostics;
using System.Globalization;

namespace DataCite.Benchmarks;

/// <summary>What a process and those that it starts took, seen from outside: some PowerShells are launchers that start another one.</summary>
/// <param name="Wall">Seconds from start to exit.</param>
/// <param name="Cpu">Seconds of processor time, user and system.</param>
/// <param name="PeakMegabytes">Largest resident set.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessFigures(double Wall, double Cpu, double PeakMegabytes, string Output);

/// <summary>A command that is measured from outside, and if possible on a processor that the server does not use.</summary>
internal sealed record ProgramUnderTest(string Name, string File, params string[] Arguments)
{
    private static readonly bool CanPin = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && System.IO.File.Exists("/usr/bin/taskset");

    public static bool IsInstalled(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => System.IO.File.Exists(Path.Combine(folder, program)));

    /// <summary>Starts a command on one processor.</summary>
    public static ProcessStartInfo OnProcessor(int processor, string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(CanPin ? "taskset" : file) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (CanPin)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(processor.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(file);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    public async Task<ProcessFigures> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(OnProcessor(1, File, Arguments)) ?? throw new InvalidOperationException($"{File} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = await WatchAsync(process).ConfigureAwait(false);
        var wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {await errors.ConfigureAwait(false)}");
        return new ProcessFigures(wall, cpu, peak, (await output.ConfigureAwait(false)).Trim());
    }

    private static async Task<(double Cpu, double Peak)> WatchAsync(Process process)
    {
        // Of each process the last figures stand: one that has ended can be asked nothing more.
        var seen = new Dictionary<int, (double Cpu, double Peak)>();
        while (!process.HasExited)
        {
            foreach (var id in TreeOf(process.Id))
            {
                var (known, now) = (seen.GetValueOrDefault(id), Look(id) ?? default);
                seen[id] = (Math.Max(known.Cpu, now.Cpu), Math.Max(known.Peak, now.Peak));
            }

            using var soon = new CancellationTokenSource(10);
            try
            {
                await process.WaitForExitAsync(soon.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Still running: look again.
            }
        }

        await process.WaitForExitAsync().ConfigureAwait(false);
        return (seen.Values.Sum(static figures => figures.Cpu), seen.Values.Sum(static figures => figures.Peak));
    }

    private static (double Cpu, double Peak)? Look(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return (process.TotalProcessorTime.TotalSeconds, PeakMegabytesOf(process));
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ArgumentException or System.ComponentModel.Win32Exception)
        {
            // It ended between the two looks.
            return null;
        }
    }

    // The process and those that it has started, on Linux; elsewhere the process alone.
    private static IEnumerable<int> TreeOf(int id)
    {
        var children = string.Empty;
        try
        {
            // A process is the child of the thread that has started it.
            if (OperatingSystem.IsLinux())
                children = string.Join(' ', Directory.EnumerateDirectories($"/proc/{id}/task").Select(static thread => System.IO.File.ReadAllText(Path.Combine(thread, "children"))));
        }
        catch (IOException)
        {
            // It has ended.
        }

        return [id, .. children.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(static child => TreeOf(int.Parse(child, CultureInfo.InvariantCulture)))];
    }

    /// <summary>The largest resident set of a process: known to .NET on Windows and macOS; Linux keeps it in the process's status.</summary>
    public static double PeakMegabytesOf(Process process)
    {
        if (!OperatingSystem.IsLinux())
            return process.PeakWorkingSet64 / 1e6;
        var line = System.IO.File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture) / 1000;
    }
}

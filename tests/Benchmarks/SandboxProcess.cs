using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DataCite.Benchmarks;

/// <summary>The sandbox as a program of its own, on a processor of its own.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Seconds of processor time so far, user and system.</summary>
    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Largest resident set so far.</summary>
    public double PeakMegabytes => ProgramUnderTest.PeakMegabytesOf(_process);

    public static async Task<SandboxProcess> StartAsync(int records, params string[] more)
    {
        var port = FreePort();
        string[] arguments =
        [
            typeof(DataCite.Sandbox.SandboxServer).Assembly.Location, "--port", port.ToString(CultureInfo.InvariantCulture),
            "--records", records.ToString(CultureInfo.InvariantCulture), "--seed", "1", .. more,
        ];
        var start = ProgramUnderTest.OnProcessor(0, "dotnet", arguments);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The sandbox did not start.");
        // Its greeting is of no interest here, but nobody may wait for it to be read.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var sandbox = new SandboxProcess(process, new Uri($"http://127.0.0.1:{port}/"));
        await sandbox.WaitUntilItAnswersAsync().ConfigureAwait(false);
        return sandbox;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var http = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2);)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/heartbeat")).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not yet.
                await Task.Delay(50).ConfigureAwait(false);
            }
        }

        throw new InvalidOperationException("The sandbox does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

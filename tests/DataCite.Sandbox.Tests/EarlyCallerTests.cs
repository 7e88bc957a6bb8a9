using System.Net;
using System.Net.Sockets;

namespace DataCite.Sandbox.Tests;

public sealed class EarlyCallerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_that_knock_while_the_sandbox_starts_do_not_keep_it_from_starting()
    {
        var port = FreePort();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var knocking = Task.Run(() => KnockAsync(port, done.Token), Stop);

        for (var i = 0; i < 10; i++)
        {
            await using var sandbox = SandboxServer.Start(new SandboxOptions { Port = port, Empty = true });
            using var client = new HttpClient { BaseAddress = sandbox.BaseAddress };
            Assert.Equal("OK", await client.GetStringAsync("heartbeat", Stop));
        }

        await done.CancelAsync();
        Assert.NotEqual(0, await knocking);
    }

    private static async Task<int> KnockAsync(int port, CancellationToken stop)
    {
        var knocks = 0;
        while (!stop.IsCancellationRequested)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
            }
            catch (SocketException error)
            {
                // Nobody is there yet.
                TestContext.Current.SendDiagnosticMessage(error.Message);
            }

            knocks++;
        }

        return knocks;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

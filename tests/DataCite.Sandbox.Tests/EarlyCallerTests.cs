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

    // Below the range from which systems give ports to whoever connects: a caller that knocks at a closed port of that range ends up
    // connected to itself one day, and then the port is taken.
    private static int FreePort() => Enumerable.Range(0, 100).Select(static _ => Random.Shared.Next(20_000, 30_000)).First(IsFree);

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

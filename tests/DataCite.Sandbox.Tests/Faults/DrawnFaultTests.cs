namespace DataCite.Sandbox.Tests.Faults;

/// <summary>Faults drawn by rate from everything there is.</summary>
public sealed class DrawnFaultTests
{
    [Fact]
    public async Task The_same_seed_draws_the_same_faults_from_all_kinds()
    {
        async Task<List<string>> Fates(int seed)
        {
            await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, RecordCount = 5, FaultRate = 0.7, FaultSeed = seed, FaultKinds = SandboxFault.All });
            sandbox.Faults.SlowBodyDuration = TimeSpan.FromMilliseconds(1);
            var fates = new List<string>();
            sandbox.Server.Exchanged += (_, exchange) =>
            {
                lock (fates)
                    fates.Add(exchange.Fault?.ToString() ?? "-");
            };
            for (var i = 0; i < 40; i++)
            {
                // One connection for each, so that a broken or doubled answer spoils no other request.
                using var connection = await sandbox.ConnectAsync();
                await connection.SendAsync($"{(i % 2 == 0 ? "GET /dois" : "GET /dois/10.5072/none")} HTTP/1.1\nHost: localhost\nConnection: close\n\n");
                await connection.ReadToEndAsync();
            }

            await sandbox.Server.StopAsync();
            lock (fates)
                return [.. fates.Order(StringComparer.Ordinal)];
        }

        var drawn = await Fates(5);
        Assert.Equal(drawn, await Fates(5));
        Assert.NotEqual(drawn, await Fates(6));
        Assert.InRange(drawn.Distinct().Count(), 10, 40);
    }

    [Fact]
    public async Task Only_faults_that_a_request_can_meet_are_drawn_for_it()
    {
        await using var sandbox = new FaultySandbox(new SandboxOptions { Empty = true, FaultRate = 1, FaultKinds = [SandboxFaultKind.EmptyPage, SandboxFaultKind.StaleRead] });

        Assert.Equal(201, (await sandbox.PostAsync("\"doi\":\"10.5072/a\"")).Status);
        Assert.Equal(404, (await sandbox.GetAsync("dois/10.5072/a")).Status);
        Assert.Empty((await sandbox.GetAsync("dois")).Rows);
        Assert.Equal((1, 1), (sandbox.Server.Statistics.Faults[SandboxFaultKind.StaleRead], sandbox.Server.Statistics.Faults[SandboxFaultKind.EmptyPage]));
    }
}

using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Listing;

/// <summary>More names than a URL can hold.</summary>
public class NamesListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_names_are_asked_for_in_urls_of_bearable_length()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 350 });
        using var client = sandbox.Connect();
        var names = sandbox.Server.Records.Names.Append("10.5072/absent").Select(static name => DoiName.Parse(name)).ToList();

        var pages = await client.ListDoisAsync(new DoiQuery { Names = names }, cancellationToken: Stop).ToListAsync(Stop);

        Assert.Equal(sandbox.Server.Records.Names.Order(), pages.SelectMany(static page => page.Records).Select(static row => row.Doi).Order());
        Assert.Equal(4, sandbox.Server.Statistics.Requests);
        Assert.All(sandbox.Exchanges, static exchange => Assert.InRange(exchange.Target.Length, 1, 6000));
        Assert.Throws<ArgumentException>(() => client.ListDoisAsync(new DoiQuery { Names = names, Sort = DoiSort.Name }, cancellationToken: Stop));
    }

    [Fact]
    public async Task Many_names_can_be_filtered_and_counted()
    {
        await using var sandbox = LiveSandbox.Start(new SandboxOptions { Empty = true, RecordCount = 350 });
        using var client = sandbox.Connect();
        var names = sandbox.Server.Records.Names.Select(static name => DoiName.Parse(name)).ToList();
        var drafts = new DoiQuery { Names = names, States = [DoiState.Draft], RepositoryIds = ["demo.repo"] };

        var found = (await client.ListDoisAsync(drafts, cancellationToken: Stop).ToListAsync(Stop)).SelectMany(static page => page.Records).ToList();
        var expected = (await client.ListDoisAsync(drafts with { Names = [] }, cancellationToken: Stop).ToListAsync(Stop)).SelectMany(static page => page.Records);

        Assert.Equal(expected.Select(static row => row.Doi).Order(), found.Select(static row => row.Doi).Order());
        Assert.NotEmpty(found);
        Assert.Equal(found.Count, (await client.CountDoisAsync(drafts, Stop)).Info.Total);
        Assert.Equal(names.Count, (await client.CountDoisAsync(new DoiQuery { Names = names }, Stop)).Info.Total);
        Assert.All(sandbox.Exchanges, static exchange => Assert.InRange(exchange.Target.Length, 1, 7000));
    }
}

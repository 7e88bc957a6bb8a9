using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Tests.Store;

public sealed class IndexViewTests
{
    /// <summary>Rows of one moment go before those that are there; what a list is being made of must not move under it.</summary>
    [Fact]
    public void A_snapshot_keeps_its_rows_whatever_is_put_before_or_after_them()
    {
        var random = new Random(11);
        var index = new IndexView();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var snapshots = new List<(IndexSnapshot Snapshot, string[] Names)>();
        for (var i = 0; i < 2000; i++)
        {
            var name = $"10.5072/{random.Next(100_000):00000}";
            index.Put(Row(name));
            names.Add(name);
            if (random.Next(100) == 0)
                snapshots.Add((index.Snapshot(), [.. names]));
        }

        Assert.All(snapshots, static taken => Assert.Equal(taken.Names, taken.Snapshot.Rows().Select(static row => row.Name)));
        Assert.Equal(names, index.Snapshot().Rows().Select(static row => row.Name));
        Assert.All(names, name => Assert.Equal(name, index.Find(name)?.Name));
    }

    private static StoredDoi Row(string name)
    {
        var (content, moment) = (new KeptContent.Draft().Freeze(), 1_700_000_000_000L);
        return new StoredDoi { Name = name, Repository = null!, Content = content, Created = moment, Updated = moment };
    }
}

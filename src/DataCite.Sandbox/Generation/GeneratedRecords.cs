using DataCite.Metadata;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Generation;

/// <summary>Very many records from a seed. Only the columns are kept; the metadata is made whenever it is read.</summary>
internal static class GeneratedRecords
{
    /// <summary>Each number gets a name of its own: the factor shares no divisor with the size of the space of names.</summary>
    private const long NameStride = 618_034_001;

    private static readonly DateTimeOffset First = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Repository, string Prefix)[] Homes =
    [
        ("demo.repo", "10.5072"), ("demo.repo", "10.5072"), ("demo.repo", "10.5072"), ("lake.data", "10.82202"),
    ];

    /// <summary>Adds the records to a world.</summary>
    public static void Load(SandboxWorld world, int count, int seed)
    {
        var content = new GeneratedContent(seed);
        var homes = Array.ConvertAll(Homes, home => (Repository: world.Accounts.FindRepository(home.Repository)!, home.Prefix));
        var start = First.ToUnixTimeMilliseconds();
        var span = world.Clock.GetUtcNow().ToUnixTimeMilliseconds() - start;
        var rows = new StoredDoi[count];
        Parallel.For(0, count, i => rows[i] = Row(i, count, seed, start, span, homes, content));
        world.Store.Load(rows);
    }

    private static StoredDoi Row(
        int index, int count, int seed, long start, long span, (Repository Repository, string Prefix)[] homes, GeneratedContent content)
    {
        var traits = GeneratedTraits.Of(index, seed);
        var (repository, prefix) = homes[traits.Pick(homes.Length, 1)];
        var created = (start + (long)(span * (index / (double)count))) / 1000 * 1000;
        var state = traits.Pick(10, 2) switch { 0 => LifecycleState.Draft, 1 => LifecycleState.Registered, _ => LifecycleState.Findable };
        var number = (int)(((long)index * NameStride + (uint)seed) % (DoiSuffix.MaxNumber + 1L));
        return new StoredDoi
        {
            Name = prefix + "/" + DoiSuffix.FromNumber(number),
            Repository = repository,
            Content = content,
            Ordinal = index,
            State = state,
            Created = created,
            Updated = created + (traits.Pick(1000, 3) * 1000L),
            Registered = state == LifecycleState.Draft ? 0 : created,
            PublicationYear = (short)GeneratedContent.YearOf(traits),
            ResourceTypeGeneral = GeneratedContent.TypeOf(traits),
        };
    }
}

using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>A prefix, who holds it, and how many DOIs it has.</summary>
public sealed class PrefixUsage
{
    private static readonly (string Id, DoiState State)[] CountedStates =
        [("findable", DoiState.Findable), ("registered", DoiState.Registered), ("draft", DoiState.Draft)];

    internal PrefixUsage(DataCitePrefix prefix, IReadOnlyDictionary<DoiState, long>? counts)
    {
        Prefix = prefix.Prefix;
        State = prefix.State;
        RepositoryIds = prefix.RepositoryIds;
        ProviderIds = prefix.ProviderIds;
        Created = prefix.Created;
        if (counts is null)
            return;
        FindableCount = counts.GetValueOrDefault(DoiState.Findable);
        RegisteredCount = counts.GetValueOrDefault(DoiState.Registered);
        DraftCount = counts.GetValueOrDefault(DoiState.Draft);
    }

    /// <summary>The prefix, <c>10.5072</c>.</summary>
    public string Prefix { get; }

    /// <summary>Whether it is assigned to nobody, to a member, or to a repository.</summary>
    public PrefixState State { get; }

    /// <summary>Whether no repository holds it yet, so that one may be given it.</summary>
    public bool IsFree => State != PrefixState.WithRepository;

    /// <summary>Account ids of the repositories that may create DOIs with it.</summary>
    public IReadOnlyList<string> RepositoryIds { get; }

    /// <summary>Account ids of the members that it was given to.</summary>
    public IReadOnlyList<string> ProviderIds { get; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>Its DOIs, as far as the account may see them; null when they were not counted.</summary>
    public long? DoiCount => FindableCount + RegisteredCount + DraftCount;

    /// <summary>Its findable DOIs; null when they were not counted.</summary>
    public long? FindableCount { get; }

    /// <summary>Its registered DOIs; null when they were not counted, 0 for anonymous callers.</summary>
    public long? RegisteredCount { get; }

    /// <summary>Its drafts; null when they were not counted, 0 for anonymous callers.</summary>
    public long? DraftCount { get; }

    /// <summary>Counts the DOIs of a prefix.</summary>
    internal static async Task<PrefixUsage> CountAsync(DataCiteClient client, DataCitePrefix prefix, CancellationToken stop)
    {
        var page = await client.CountDoisAsync(new DoiQuery { Prefixes = [prefix.Prefix], Facets = ["states"] }, stop).ConfigureAwait(false);
        var states = page.Info.Facets.GetValueOrDefault("states") ?? [];
        return new PrefixUsage(prefix, CountedStates.ToDictionary(
            static counted => counted.State,
            counted => states.Where(value => value.Id == counted.Id).Sum(static value => value.Count)));
    }

    /// <summary>The prefix.</summary>
    public override string ToString() => Prefix;
}

using DataCite.Sandbox.Accounts;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Prefixes;

/// <summary><c>GET /prefixes/totals</c>: findable and registered DOIs by prefix, as a plain array (facts §3.1).</summary>
internal sealed class PrefixTotals(DoiStore store, TimeProvider clock)
{
    public ApiResponse Answer(ApiRequest request)
    {
        if (request.Query["client_id"] is not { } client)
            return new ApiResponse(204);
        var groups = store.All()
            .Where(doi => doi.State != LifecycleState.Draft && string.Equals(doi.Repository.Id, client, StringComparison.OrdinalIgnoreCase))
            .GroupBy(static doi => doi.Prefix)
            .OrderByDescending(static group => group.Count())
            .Select(static group => (group.Key, group.Key, Dois: (IReadOnlyList<StoredDoi>)[.. group]));
        return DoiTotals.Totals(groups, clock, twoYearsAgo: false);
    }
}

using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary><c>GET /prefixes/totals</c>: findable and registered DOIs by prefix, as a plain array.</summary>
internal sealed class PrefixTotals(DoiStore store, TimeProvider clock)
{
    public ServerResponse Answer(ServerRequest request)
    {
        if (request.Query["client_id"] is not { } client)
            return new ServerResponse(204);
        var groups = store.All()
            .Where(doi => doi.State != LifecycleState.Draft && string.Equals(doi.Repository.Id, client, StringComparison.OrdinalIgnoreCase))
            .GroupBy(static doi => doi.Prefix)
            .OrderByDescending(static group => group.Count())
            .Select(static group => (group.Key, group.Key, Dois: (IReadOnlyList<StoredDoi>)[.. group]));
        return DoiTotals.Totals(groups, clock, twoYearsAgo: false);
    }
}

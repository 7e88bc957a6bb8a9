using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>Reading prefixes and their assignments.</summary>
internal sealed class PrefixEndpoints(PrefixRegistry registry, PrefixWriter writer, PrefixTotals totals, PrefixResources resources)
{
    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, RoutePath path, JsonElement? body) => (request.Method, path.First, path.Rest) switch
    {
        ("GET" or "HEAD", "prefixes", "") => ListPrefixes(request, request.Query),
        ("GET" or "HEAD", "prefixes", "totals") => totals.Answer(request),
        ("GET" or "HEAD", "prefixes", _) => One(request, "prefixes",
            resources.OfPrefix(registry.Find(path.Rest) ?? throw ApiErrors.NotFound()), 200),
        ("GET" or "HEAD", "provider-prefixes", "") => ListProviderPrefixes(request),
        ("GET" or "HEAD", "client-prefixes" or "repository-prefixes", "") => ListClientPrefixes(request, path.First),
        ("GET" or "HEAD", "provider-prefixes", _) => One(request, path.First,
            resources.OfProvider(FindGiven(registry.ProviderPrefixes(), row => row.Id, path.Rest)), 200),
        ("GET" or "HEAD", _, _) => One(request, path.First,
            resources.OfClient(FindGiven(registry.ClientPrefixes(), row => row.Id, path.Rest), path.First != "client-prefixes"), 200),
        ("POST", _, "") => Create(request, path.First, body),
        ("PUT" or "PATCH", _, not "") => throw writer.RefuseChange(request.Caller, path.First, path.Rest),
        ("DELETE", "prefixes", not "") => writer.RemovePrefix(request.Caller, path.Rest),
        ("DELETE", _, not "") => writer.Withdraw(request.Caller, path.Rest, path.First != "provider-prefixes"),
        _ => null,
    };

    private static T FindGiven<T>(IReadOnlyList<T> rows, Func<T, Guid> id, string wanted)
        where T : class
        => rows.FirstOrDefault(row => id(row).ToString() == wanted) ?? throw ApiErrors.NotFound();

    private ServerResponse Create(ServerRequest request, string kind, JsonElement? body)
    {
        switch (kind)
        {
            case "prefixes":
                var (prefix, prefixErrors) = writer.AddPrefix(request.Caller, body);
                return prefix is null ? prefixErrors.ToResponse() : One(request, kind, resources.OfPrefix(prefix), 201);
            case "provider-prefixes":
                var (given, givenErrors) = writer.AssignToProvider(request.Caller, body);
                return given is null ? givenErrors.ToResponse() : One(request, kind, resources.OfProvider(given), 201);
            default:
                var asRepositories = kind == "repository-prefixes";
                var (row, errors) = writer.AssignToRepository(
                    request.Caller, body, asRepositories ? "repository" : "client", asRepositories ? "provider-prefix" : "providerPrefix");
                return row is null ? errors.ToResponse() : One(request, kind, resources.OfClient(row, asRepositories), 201);
        }
    }

    /// <param name="request">The request.</param>
    /// <param name="query">Its parameters, with the account of the path for <c>/clients/{id}/prefixes</c>.</param>
    public ServerResponse ListPrefixes(ServerRequest request, QueryParameters query)
    {
        var rows = registry.All().AsEnumerable();
        if (query["query"] is { } start)
            rows = rows.Where(prefix => prefix.Id.StartsWith(start, StringComparison.Ordinal));
        if (query["id"] is { } id)
            rows = rows.Where(prefix => prefix.Id == id);
        if (query["year"] is { } year)
            rows = rows.Where(prefix => Year(prefix.Created) == year);
        if (query["state"] is { } state)
            rows = rows.Where(prefix => StateOf(prefix) == state);

        // The two are joined with OR, as in lists of DOIs.
        var (providers, clients) = (query.List("provider_id"), query.List("client_id"));
        if (providers is not null || clients is not null)
        {
            rows = rows.Where(prefix =>
                (providers is not null
                    && OfProviders(prefix).Any(row => providers.Contains(row.Provider.Id, StringComparer.OrdinalIgnoreCase)))
                || (clients is not null
                && OfClients(prefix).Any(row => clients.Contains(row.Repository.Id, StringComparer.OrdinalIgnoreCase))));
        }

        var sorted = PrefixOrder.Sort(rows, query["sort"] ?? "name", static prefix => prefix.Id, static prefix => prefix.Created).ToList();
        var facets = new List<AnswerFacet>
        {
            AnswerFacet.Count("years", sorted.Select(static prefix => Year(prefix.Created)), static id => id, newestFirst: true),
            AnswerFacet.Count("states", sorted.Select(StateOf), TitleOfState),
            new("providers", []),
            new("clients", []),
        };
        return PrefixListPage.Write(
            request,
            query,
            "prefixes",
            sorted,
            resources.OfPrefix,
            facets,
            ["query", "prefix", "year", "provider_id", "client_id", "sort"],
            dashed: false);
    }

    private ServerResponse ListProviderPrefixes(ServerRequest request)
    {
        var query = request.Query;
        var rows = registry.ProviderPrefixes().AsEnumerable();
        if (query["query"] is { } start)
            rows = rows.Where(row => row.Prefix.Id.StartsWith(start, StringComparison.Ordinal));
        if ((query.List("provider_id") ?? query.List("consortium_organization_id")) is { } providers)
            rows = rows.Where(row => providers.Contains(row.Provider.Id, StringComparer.OrdinalIgnoreCase));
        if (query["consortium_id"] is { } consortium)
            rows = rows.Where(row => string.Equals(row.Provider.Consortium?.Id, consortium, StringComparison.OrdinalIgnoreCase));
        if (query["prefix_id"] is { } prefix)
            rows = rows.Where(row => row.Prefix.Id == prefix);
        if (query["state"] is { } state)
            rows = rows.Where(row => StateOf(row.Prefix) == state);
        if (query["year"] is { } year)
            rows = rows.Where(row => Year(row.Created) == year);
        if (query["id"] is { } id)
            rows = rows.Where(row => row.Id.ToString() == id);

        var sorted = PrefixOrder.Sort(rows, query["sort"] ?? "-created", static row => row.Prefix.Id, static row => row.Created).ToList();
        var facets = new List<AnswerFacet>
        {
            AnswerFacet.Count("years", sorted.Select(static row => Year(row.Created)), static text => text, newestFirst: true),
            AnswerFacet.Count("states", sorted.Select(row => StateOf(row.Prefix)), TitleOfState),
            AnswerFacet.Count("providers", sorted.Select(static row => row.Provider.Id), text => sorted.First(row => row.Provider.Id == text)
                .Provider.Name),
        };
        return PrefixListPage.Write(
            request, query, "provider-prefixes", sorted, resources.OfProvider, facets, ["query", "year", "sort"], dashed: true);
    }

    private ServerResponse ListClientPrefixes(ServerRequest request, string type)
    {
        var query = request.Query;
        var asRepositories = type == "repository-prefixes";
        var rows = registry.ClientPrefixes().AsEnumerable();
        if (query["query"] is { } start)
            rows = rows.Where(row => row.Prefix.Id.StartsWith(start, StringComparison.Ordinal));
        if (query.List(asRepositories ? "repository_id" : "client_id") is { } clients)
            rows = rows.Where(row => clients.Contains(row.Repository.Id, StringComparer.OrdinalIgnoreCase));
        if (query["prefix_id"] is { } prefix)
            rows = rows.Where(row => row.Prefix.Id == prefix);
        if (query["year"] is { } year)
            rows = rows.Where(row => Year(row.Created) == year);
        if (query["id"] is { } id)
            rows = rows.Where(row => row.Id.ToString() == id);

        var sorted = PrefixOrder.Sort(rows, query["sort"] ?? "-created", static row => row.Prefix.Id, static row => row.Created).ToList();
        var facets = new List<AnswerFacet>
        {
            AnswerFacet.Count("years", sorted.Select(static row => Year(row.Created)), static text => text, newestFirst: true),
            AnswerFacet.Count("providers", sorted.Select(static row => row.Repository.Provider.Id),
                text => sorted.First(row => row.Repository.Provider.Id == text).Repository.Provider.Name),
            AnswerFacet.Count(
                asRepositories ? "repositories" : "clients",
                sorted.Select(static row => row.Repository.Id),
                text => sorted.First(row => row.Repository.Id == text).Repository.Name),
        };
        return PrefixListPage.Write(
            request, query, type, sorted, row => resources.OfClient(row, asRepositories), facets, ["query", "year", "sort"], dashed: true);
    }

    private static ServerResponse One(ServerRequest request, string type, PrefixEntry entry, int status)
    {
        var buffer = new Utf8Buffer(1024);
        buffer.Append("""{"data":"""u8);
        entry.Resource.Write(buffer, type, fraction: true);
        PrefixResources.WriteIncluded(request.Query, [entry], buffer);
        buffer.Append((byte)'}');
        return new ServerResponse(status, buffer);
    }

    private IEnumerable<ProviderPrefix> OfProviders(Prefix prefix) => registry.ProviderPrefixes().Where(row => row.Prefix.Id == prefix.Id);

    private IEnumerable<ClientPrefix> OfClients(Prefix prefix) => registry.ClientPrefixes().Where(row => row.Prefix.Id == prefix.Id);

    private string StateOf(Prefix prefix)
        => OfClients(prefix).Any() ? "with-repository" : OfProviders(prefix).Any() ? "without-repository" : "unassigned";

    private static string TitleOfState(string state)
        => string.Join(' ', state.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Year(DateTimeOffset moment) => moment.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary><c>/repositories</c> and <c>/clients</c>: one table in two shapes.</summary>
internal sealed class RepositoryEndpoints(SandboxWorld world, RepositoryWriter writer)
{
    private const int YearsCounted = 12;
    private const string SymbolLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <param name="request">The request.</param>
    /// <param name="kind"><c>repositories</c> or <c>clients</c>.</param>
    /// <param name="rest">What follows in the path.</param>
    /// <param name="body">The parameters of the body.</param>
    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, string kind, string rest, JsonElement? body) => (request.Method, rest) switch
    {
        ("GET" or "HEAD", "") => List(request, kind, request.Query),
        ("GET" or "HEAD", "totals") => Totals(request),
        ("GET" or "HEAD", "random") => RandomSymbol(),
        ("GET" or "HEAD", _) when rest.EndsWith("/stats", StringComparison.Ordinal) => DoiTotals.Stats(DoisOf(Find(rest[..^6])),
            withTypes: true),
        ("GET" or "HEAD", _) => Show(request, Find(rest), kind, 200),
        ("POST", "") => Save(request, kind, writer.Create(request.Caller, body), 201),
        ("PUT" or "PATCH", not "") => Save(request, kind, writer.Update(request.Caller, Find(rest), body), 200),
        ("DELETE", not "") => Delete(request, Find(rest), kind),
        _ => null,
    };

    private static ServerResponse RandomSymbol() => ServerResponse.JsonText(200, $$"""{"symbol":"{{RandomNumberGenerator.GetString(SymbolLetters, 6)}}"}""");

    private static string Capitalised(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private static string YearOf(Repository row) => row.Created.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture);

    /// <param name="request">The request.</param>
    /// <param name="kind"><c>repositories</c> or <c>clients</c>.</param>
    /// <param name="query">Its parameters, with the member of the path for <c>/providers/{id}/repositories</c>.</param>
    public ServerResponse List(ServerRequest request, string kind, QueryParameters query)
    {
        // Only /repositories knows deleted ones (facts §4.1).
        var all = kind == "repositories" && query["include_deleted"] == "true" ? world.Accounts.Repositories.Concat(world.Accounts.DeletedRepositories) : world.Accounts.Repositories;
        var selected = all.Where(RepositoryFilter.From(query, kind).Matches);
        var rows = AccountLists.Sort(selected, query["sort"], static row => row.Name, static row => row.Created);
        AnswerFacet[] facets =
        [
            AnswerFacet.Count("years", rows.Select(YearOf), static id => id, newestFirst: true),
            AnswerFacet.Count("providers", rows.Select(static row => row.Provider.Id), id => world.Accounts.FindProvider(id)!.Name),
            AnswerFacet.Count("clientTypes", rows.Select(static row => row.ClientType), Capitalised),
            AnswerFacet.Count(kind == "clients" ? "repository_types" : "repositoryTypes", rows.SelectMany(RepositoryFilter.Types), Capitalised),
            AnswerFacet.Count("certificates", rows.SelectMany(static row => row.Certificates), static id => id),
            AnswerFacet.Count("software", rows.Select(RepositoryFilter.Software).OfType<string>(), static id => id),
        ];
        return AccountLists.Write(
            request,
            kind,
            rows,
            (row, json) => WriteRow(request, row, kind, fraction: false, json),
            facets,
            query.List("include")?.Contains("provider") == true ? (shown, json) => WriteProviders(request, shown, json) : null);
    }

    private ServerResponse Totals(ServerRequest request)
    {
        var provider = request.Query["provider_id"];
        var state = request.Caller.IsStaff && request.Query["state"] is { } text ? Lifecycle.Parse(text) : null;
        var groups = world.Accounts.Repositories
            .Where(row => provider is null || string.Equals(row.Provider.Id, provider, StringComparison.OrdinalIgnoreCase))
            .Select(row => (row.Id, row.Name,
                Dois: (IReadOnlyList<StoredDoi>)[.. DoisOf(row).Where(doi => state is null || doi.State == state)]));
        return DoiTotals.Totals(groups, world.Clock, twoYearsAgo: true);
    }

    private ServerResponse Save(ServerRequest request, string kind, RepositoryOutcome outcome, int status)
        => outcome.Errors.Any ? outcome.Errors.ToResponse() : Show(request, outcome.Repository!, kind, status);

    private ServerResponse Delete(ServerRequest request, Repository repository, string kind)
    {
        AccountPermissions.RequireManage(request.Caller, repository);
        if (DoisOf(repository).Count > 0)
            return ApiErrors.Rendered(400, kind == "clients"
                ? "Can't delete client that has DOIs."
                : "Can't delete repository that has DOIs.");
        world.Accounts.Remove(repository);
        return new ServerResponse(204);
    }

    private ServerResponse Show(ServerRequest request, Repository repository, string kind, int status)
    {
        var buffer = new Utf8Buffer(4096);
        using (var json = buffer.OpenWriter())
        {
            json.WriteStartObject();
            json.WritePropertyName("data");
            WriteRow(request, repository, kind, fraction: true, json);
            if (request.Query.List("include")?.Contains("provider") == true)
            {
                json.WritePropertyName("included");
                WriteProviders(request, [repository], json);
            }

            if (kind == "repositories")
            {
                json.WriteStartObject("meta");
                json.WriteNumber("doiCount", CountNewest(DoisOf(repository)));
                json.WriteNumber("prefixCount", world.Prefixes.Of(repository).Count);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return new ServerResponse(status, buffer);
    }

    // Only the twelve newest years are added up.
    private static int CountNewest(IReadOnlyList<StoredDoi> dois)
        => dois.GroupBy(static doi => DateTimeOffset.FromUnixTimeMilliseconds(doi.Created).Year)
            .OrderByDescending(static year => year.Key).Take(YearsCounted).Sum(static year => year.Count());

    private void WriteRow(ServerRequest request, Repository row, string kind, bool fraction, Utf8JsonWriter json)
    {
        if (kind == "clients")
            RepositoryResources.WriteClient(row, request.Caller, world.Prefixes, fraction, json);
        else
            RepositoryResources.WriteRepository(row, request.Caller, world.Prefixes, request.Query["fields[repositories]"], fraction, json);
    }

    private void WriteProviders(ServerRequest request, IReadOnlyList<Repository> rows, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var provider in rows.Select(static row => row.Provider).Distinct())
            ProviderResources.Write(provider, request.Caller, world.Accounts, world.Prefixes, fields: null, fraction: true, json);
        json.WriteEndArray();
    }

    private Repository Find(string id) => world.Accounts.FindRepository(id) ?? throw ApiErrors.NotFound();

    private List<StoredDoi> DoisOf(Repository repository)
        => [.. world.Store.All().Where(doi => ReferenceEquals(doi.Repository, repository))];
}

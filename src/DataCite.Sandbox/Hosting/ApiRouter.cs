using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Routes.Dois;
using DataCite.Sandbox.Routes.Dois.Listing;
using DataCite.Sandbox.Routes.Dois.Writing;
using DataCite.Sandbox.Routes.Events;
using DataCite.Sandbox.Routes.Prefixes;

namespace DataCite.Sandbox.Hosting;

/// <summary>Finds what answers a request.</summary>
internal sealed class ApiRouter
{
    private readonly SandboxWorld _world;
    private readonly Authenticator _authenticator;
    private readonly DoiRoutes _dois;
    private readonly DoiListEndpoint _lists;
    private readonly FormatRoutes _formats;
    private readonly ActivityEndpoints _activities;
    private readonly PrefixEndpoints _prefixes;
    private readonly RepositoryEndpoints _repositories;
    private readonly ProviderEndpoints _providers;
    private readonly ApiKeyEndpoints _keys;
    private readonly EventEndpoints _events;
    private readonly TokenEndpoint _token;

    public ApiRouter(SandboxWorld world, Func<bool> handleRegistrationFails)
    {
        _world = world;
        _authenticator = new Authenticator(world.Accounts, world.Keys, world.Tokens);
        _activities = new ActivityEndpoints(world.History);
        _events = new EventEndpoints(new EventIndex(world.Store));
        _prefixes = new PrefixEndpoints(
            world.Prefixes, new PrefixWriter(world.Prefixes, world.Accounts, world.Clock), new PrefixTotals(world.Store, world.Clock),
            new PrefixResources(world.Prefixes, world.Accounts));
        _repositories = new RepositoryEndpoints(world, new RepositoryWriter(world));
        _providers = new ProviderEndpoints(world);
        _keys = new ApiKeyEndpoints(world.Keys, world.Clock);
        _token = new TokenEndpoint(world.Accounts, world.Tokens);

        var media = new MediaEndpoints(world.Clock);
        var answers = new DoiAnswers(media, world.Prefixes);
        _lists = new DoiListEndpoint(
            world.Store, new DoiSearch(world.Store), new DoiFacets(world.Store, world.Clock), answers, new ScrollContexts(world.Clock));
        var dois = new DoiEndpoints(
            world.Store, world.History, world.Accounts, world.Prefixes, new DoiWriter(world.Clock),
            new HandleRegistration(world.Clock, handleRegistrationFails), media, answers);
        _formats = new FormatRoutes(dois, _lists);
        _dois = new DoiRoutes(dois, _lists, new HandleEndpoints(world.Store, world.Prefixes), media, _activities, _events);
    }

    public ServerResponse Answer(ServerRequest request, byte[] bytes)
    {
        if (request.Method == "OPTIONS")
            return new ServerResponse(204).With("Access-Control-Max-Age", "1728000");

        QueryCheck.Run(request.RawQuery);
        var path = RoutePath.Parse(request.RawPath);
        JsonElement? Body() => RequestBody.Parse(request, bytes);
        var answer = AnswerUnauthenticated(request, path, Body) ?? AnswerAuthenticated(request, path, Body) ?? throw ApiErrors.NotFound();
        return request.Method == "GET" && request.Query["callback"] is { } callback ? JsonpAnswer.Wrap(answer, callback) : answer;
    }

    private ServerResponse? AnswerUnauthenticated(ServerRequest request, RoutePath path, Func<JsonElement?> body)
        => (path.First, path.Rest) switch
    {
        ("heartbeat", "") when request.IsRead => ServerResponse.Text(200, "OK", "text/plain; charset=utf-8"),
        ("token", "") when request.Method == "POST" => _token.Answer(body()),
        ("reset", "") when request.Method == "POST" => ResetEndpoint.Answer(_world.Accounts, body()),
        ("resource-types", _) => ResourceTypeEndpoints.Answer(request, path.Rest),
        ("reports", _) => ReportEndpoints.Answer(request, path.Rest, _world.Store),
        ("client-api", "graphql") when request.IsRead
            => ServerResponse.JsonText(405, """{"message":"This endpoint only supports POST requests."}"""),
        _ => null,
    };

    private ServerResponse? AnswerAuthenticated(ServerRequest request, RoutePath path, Func<JsonElement?> body)
    {
        if (!IsOpen(request, path))
            request.Caller = _authenticator.Identify(request);
        if (_formats.Answer(request, path) is { } formatted)
            return formatted;
        return path.First switch
        {
            "dois" => _dois.Answer(request, path.Rest, body),
            "prefixes" or "client-prefixes" or "provider-prefixes" or "repository-prefixes" => _prefixes.Answer(request, path, body()),
            "repositories" or "clients" or "providers" => AnswerAccount(request, path, body),
            "credentials" when path.Rest == "api-keys" => _keys.Answer(request, string.Empty, body()),
            "credentials" when path.Rest.StartsWith("api-keys/", StringComparison.Ordinal) => _keys.Answer(request, path.Rest[9..], body()),
            "events" => _events.Answer(request, path.Rest, body),
            "activities" when request.IsRead => path.Rest.Length == 0
                ? _activities.List(request, null)
                : _activities.Get(request, path.Rest),
            "" when request.IsRead => FrontPage.Answer(request, _world),

            // What is no resource is taken for a DOI.
            _ when request.IsRead && path.Rest.Length > 0 => _formats.AnswerRoot(request, $"{path.First}/{path.Rest}"),
            _ => null,
        };
    }

    // Events and activities are read without a look at the credentials, so that a bad token does no harm there (facts §0).
    private static bool IsOpen(ServerRequest request, RoutePath path) => request.IsRead
        && (path.First is "events" or "activities" || path.Rest.EndsWith("/activities", StringComparison.Ordinal)
            || (path.First == "dois" && path.Rest.EndsWith("/events", StringComparison.Ordinal)));

    // `/repositories/{id}/dois` and `…/prefixes` ignore the id, unlike the older routes (T38).
    private ServerResponse? AnswerAccount(ServerRequest request, RoutePath path, Func<JsonElement?> body)
    {
        var slash = path.Rest.IndexOf('/', StringComparison.Ordinal);
        if (request.IsRead && slash > 0 && path.Rest[(slash + 1)..] is "dois" or "prefixes")
        {
            var id = path.Rest[..slash];
            var query = path.First switch
            {
                "clients" => request.Query.With("client_id", id),
                "providers" => request.Query.With("provider_id", id),
                _ => request.Query,
            };
            return path.Rest.EndsWith("/dois", StringComparison.Ordinal)
                ? _lists.List(request, query)
                : _prefixes.ListPrefixes(request, query);
        }

        if (request.IsRead && slash > 0 && AnswerPartOfAccount(request, path.First, path.Rest[..slash], path.Rest[(slash + 1)..]) is { } part)
            return part;
        return path.First == "providers"
            ? _providers.Answer(request, path.Rest, body())
            : _repositories.Answer(request, path.First, path.Rest, body());
    }

    private ServerResponse? AnswerPartOfAccount(ServerRequest request, string kind, string id, string part) => (kind, part) switch
    {
        (_, "activities") => _activities.List(request, id),
        ("providers", "repositories" or "clients") => _repositories.List(request, part, request.Query.With("provider_id", id)),
        ("providers", "organizations") => _providers.List(request, request.Query.With("consortium_id", id)),
        _ => null,
    };
}

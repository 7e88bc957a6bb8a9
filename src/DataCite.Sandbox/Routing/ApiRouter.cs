using DataCite.Sandbox.Accounts;
using DataCite.Sandbox.Dois;
using DataCite.Sandbox.Dois.Listing;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Prefixes;

namespace DataCite.Sandbox.Routing;

/// <summary>Finds what answers a request.</summary>
internal sealed class ApiRouter
{
    private readonly Authenticator _authenticator;
    private readonly DoiRoutes _dois;
    private readonly PrefixEndpoints _prefixes;
    private readonly TokenEndpoint _token;

    public ApiRouter(SandboxWorld world, Func<bool> handleRegistrationFails)
    {
        _authenticator = new Authenticator(world.Accounts, world.Keys, world.Tokens);
        var handles = new HandleRegistration(world.Clock, handleRegistrationFails);
        var search = new DoiSearch(world.Store);
        _dois = new DoiRoutes(
            new DoiEndpoints(world.Store, world.Accounts, world.Prefixes, new DoiWriter(world.Clock), handles),
            new DoiListEndpoint(world.Store, search));
        _prefixes = new PrefixEndpoints(world.Prefixes);
        _token = new TokenEndpoint(world.Accounts, world.Tokens);
    }

    public ApiResponse Answer(ApiRequest request, byte[] body)
    {
        if (request.Method == "OPTIONS")
            return new ApiResponse(204);

        var path = RoutePath.Parse(request.RawPath);
        switch (path.First)
        {
            case "heartbeat" when request.IsRead && path.Rest.Length == 0:
                return ApiResponse.Text(200, "OK", "text/plain; charset=utf-8");
            case "token" when request.Method == "POST" && path.Rest.Length == 0:
                return _token.Answer(RequestBody.Parse(request, body));
            default:
                request.Caller = _authenticator.Identify(request);
                return Route(request, path, body) ?? throw ApiErrors.NotFound();
        }
    }

    private ApiResponse? Route(ApiRequest request, RoutePath path, byte[] body) => path.First switch
    {
        "dois" => _dois.Answer(request, path, body),
        "prefixes" or "client-prefixes" or "provider-prefixes" or "repository-prefixes" => _prefixes.Answer(request, path),
        _ => null,
    };
}

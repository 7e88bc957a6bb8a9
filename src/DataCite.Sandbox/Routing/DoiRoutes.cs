using DataCite.Sandbox.Dois;
using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Routing;

/// <summary>The routes below <c>/dois</c> (facts §2).</summary>
internal sealed class DoiRoutes(DoiEndpoints dois, DoiListEndpoint lists)
{
    /// <returns>Null when there is no such route.</returns>
    public ApiResponse? Answer(ApiRequest request, RoutePath path, byte[] body) => (request.Method, path.Rest) switch
    {
        ("GET" or "HEAD", "") => lists.List(request),
        ("GET" or "HEAD", "random") => DoiListEndpoint.Random(request),
        ("GET" or "HEAD", _) => dois.Get(request, path.Rest),
        ("POST", "") => dois.Create(request, RequestBody.Parse(request, body)),
        ("PUT" or "PATCH", not "") => dois.Update(request, path.Rest, RequestBody.Parse(request, body)),
        ("DELETE", not "") => dois.Delete(request, path.Rest),
        _ => null,
    };
}

using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Routes.Dois;
using DataCite.Sandbox.Routes.Events;

namespace DataCite.Sandbox.Hosting;

/// <summary>The routes below <c>/dois</c>.</summary>
internal sealed class DoiRoutes(
    DoiEndpoints dois, DoiListEndpoint lists, HandleEndpoints handles, MediaEndpoints media, ActivityEndpoints activities, EventEndpoints events)
{
    /// <returns>Null when there is no such route.</returns>
    public ServerResponse? Answer(ServerRequest request, string rest, Func<JsonElement?> body) => (request.Method, rest) switch
    {
        ("GET" or "HEAD", "") => lists.List(request, request.Query),
        ("GET" or "HEAD", "random") => RandomNames.Answer(request),
        ("GET" or "HEAD", "get-dois") => handles.GetDois(request),
        ("POST", "") => dois.Create(request, body()),
        ("POST", "validate") => dois.Validate(request, body()),
        ("POST", "undo") => dois.Undo(request, body()),
        ("POST", "status") => ServerResponse.JsonText(501, """{"message":"Not Implemented."}"""),
        _ => SubResource.Of(rest) is { } part ? AnswerPart(request, part, body) : AnswerDoi(request, rest, body),
    };

    private ServerResponse? AnswerDoi(ServerRequest request, string name, Func<JsonElement?> body) => request.Method switch
    {
        "GET" or "HEAD" => dois.Get(request, name),
        "PUT" or "PATCH" => dois.Update(request, name, body()),
        "DELETE" => dois.Delete(request, name),
        _ => null,
    };

    // A DOI whose own name ends like this never gets here (T42).
    private ServerResponse? AnswerPart(ServerRequest request, SubResource part, Func<JsonElement?> body) => (request.Method, part.Kind) switch
    {
        ("GET" or "HEAD", "get-url") => HandleEndpoints.GetUrl(request, dois.Find(part.Doi)),
        ("GET" or "HEAD", "activities") => activities.List(request, part.Doi),
        ("GET" or "HEAD", "events") => events.List(request),
        (_, "media") => media.Answer(request, dois.Find(part.Doi), part.Id, body()),

        // The list of metadata versions is broken on the server, and the sandbox keeps no versions to be found by id.
        ("GET" or "HEAD", "metadata") => throw ApiErrors.NotFound(),
        _ => null,
    };
}

using DataCite.Sandbox.Formats;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Dois;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Hosting;

/// <summary>DOIs in other formats than the API's JSON: by Accept header, by path, and at the root.</summary>
internal sealed class FormatRoutes(DoiEndpoints dois, DoiListEndpoint lists)
{
    /// <summary>The answer when a path or an Accept header asks for another format; null for the API's own JSON.</summary>
    public ServerResponse? Answer(ServerRequest request, RoutePath path)
    {
        if (!request.IsRead)
            return null;
        if (FormatPath.Read(request.RawPath) is { } named)
            return AnswerNamed(request, named);
        if (path.First != "dois" || !IsNegotiable(path.Rest))
            return null;
        var format = ContentNegotiation.ForDois(request.Headers["Accept"]);
        if (format == DoiFormat.Json)
            return null;
        if (format is null)
        {
            // What does not exist is a 404, whatever format it was asked for in.
            if (path.Rest.Length > 0)
                dois.FindVisible(request, path.Rest);
            throw ApiErrors.NotAcceptable();
        }

        return path.Rest.Length == 0 ? List(request, format.Value) : One(format.Value, dois.FindVisible(request, path.Rest));
    }

    /// <summary>
    /// <c>GET /{doi}</c>: findable DOIs only; JSON, HTML and anything unknown are redirected to the landing page.
    /// </summary>
    public ServerResponse AnswerRoot(ServerRequest request, string name)
    {
        var row = FindFindable(name);
        return ContentNegotiation.ForRoot(request.Headers["Accept"]) is { } format ? One(format, row) : ToLandingPage(row);
    }

    private static bool IsNegotiable(string rest) => rest is not ("random" or "get-dois") && SubResource.Of(rest) is null;

    private ServerResponse AnswerNamed(ServerRequest request, FormatPath named)
    {
        if (named.Doi is null)
            return List(request, named.Format);
        var name = PercentText.DecodePath(named.Doi);
        return One(named.Format, named.IsRoot ? FindFindable(name) : dois.FindVisible(request, name));
    }

    private StoredDoi FindFindable(string name)
    {
        var row = dois.Find(name);
        return row.State == LifecycleState.Findable ? row : throw ApiErrors.NotFound();
    }

    private static ServerResponse ToLandingPage(StoredDoi row)
        => row.Url is { } address ? new ServerResponse(303).With("Location", address) : throw ApiErrors.NotFound();

    private ServerResponse List(ServerRequest request, DoiFormat format)
        => Body(format, DoiFormatWriter.WriteList(format, lists.Rows(request)));

    private static ServerResponse One(DoiFormat format, StoredDoi row) => Body(format, DoiFormatWriter.Write(format, row));

    private static ServerResponse Body(DoiFormat format, string text) => ServerResponse.Text(200, text, format.MediaType() + "; charset=utf-8");
}

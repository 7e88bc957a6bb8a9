using System.Globalization;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Routes.Accounts;

namespace DataCite.Sandbox.Hosting;

/// <summary>The headers that answers carry whatever they are about.</summary>
internal static class CommonHeaders
{
    private const string Methods = "GET, POST, PUT, PATCH, DELETE, OPTIONS";
    private const string AllowedHeaders =
        "Accept,Access-Control-Allow-Origin,Access-Control-Expose-Headers,Access-Control-Allow-Methods,Access-Control-Allow-Headers,"
        + "Authorization,Cache-Control,Content-Type,DNT,If-Modified-Since,Keep-Alive,Origin,User-Agent,X-Mx-ReqToken,X-Requested-With";

    /// <param name="headers">Where to.</param>
    /// <param name="request">What is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="cors">Whether pages of other origins may read the answer.</param>
    public static void Set(Dictionary<string, string> headers, ServerRequest request, ServerResponse answer, TimeSpan elapsed, bool cors)
    {
        headers["Server"] = "nginx";
        headers["Vary"] = "Accept-Encoding, Origin";
        headers["X-Request-Id"] = request.RequestId;
        headers["X-Runtime"] = elapsed.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);
        if (cors)
            SetCors(headers, request);
        headers["Cache-Control"] = answer.Rendered ? "max-age=0, private, must-revalidate" : "no-cache";
        if (!answer.Rendered)
            return;

        // Missing on answers that an exception cut short, which is how a caller notices ignored credentials (T1).
        if (request.Caller.IsAnonymous)
        {
            if (!Authenticator.HasCredentials(request))
                headers["X-Anonymous-Consumer"] = "true";
        }
        else
            headers["X-Credential-Username"] = request.Caller.Uid ?? string.Empty;
    }

    // As the real server, which lets every page of every site in.
    private static void SetCors(Dictionary<string, string> headers, ServerRequest request)
    {
        headers["Access-Control-Allow-Credentials"] = "true";
        headers["Access-Control-Allow-Methods"] = Methods;
        headers["Access-Control-Allow-Headers"] = AllowedHeaders;
        headers["Access-Control-Expose-Headers"] = "Authorization";
        if (request.Headers["Origin"] is { Length: > 0 } origin)
            headers["Access-Control-Allow-Origin"] = origin;
    }
}

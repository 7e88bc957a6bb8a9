using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary>The error answers of the server, with its own words.</summary>
internal static class ApiErrors
{
    public const string BadCredentialsTitle = "Bad credentials.";
    public const string NotFoundTitle = "The resource you are looking for doesn't exist.";
    public const string ForbiddenTitle = "You are not authorized to access this resource.";

    public static RefusalException PayloadMissing() => Request(400, "You need to provide a payload following the JSONAPI spec");

    public static RefusalException Unparsable() => Request(400, "Error occurred while parsing request parameters");

    public static RefusalException BadCredentials() => Request(401, BadCredentialsTitle);

    public static RefusalException Forbidden() => Request(403, ForbiddenTitle);

    public static RefusalException NotFound() => Request(404, NotFoundTitle);

    public static RefusalException NotAcceptable() => Request(406, "The content type is not recognized.");

    public static RefusalException MissingParameter(string name)
        => Request(422, $"param is missing or the value is empty or invalid: {name}");

    /// <param name="reason">What is wrong with the document, in the server's language.</param>
    /// <param name="data">The document's <c>data</c>.</param>
    public static RefusalException InvalidPayload(string reason, JsonElement data)
        => Request(422, $"Invalid payload ({reason}): {{\"data\":{data.GetRawText()}}}");

    /// <param name="allow">The <c>Allow</c> header.</param>
    public static RefusalException MethodNotAllowed(string allow)
        => new(() => RequestAnswer(405, "Method not allowed").With("Allow", allow));

    /// <summary>What the search engine refuses: <c>errors</c> is an object here and there is no status.</summary>
    public static RefusalException SearchRefused(string message)
        => new(() => Raised(400, buffer =>
        {
            buffer.Append("""{"errors":{"title":"""u8);
            buffer.AppendString(message);
            buffer.Append("}}"u8);
        }));

    /// <summary>An exception that no controller names: a number 400 inside a 500, no content type.</summary>
    public static RefusalException Unnamed(string message)
        => new(() =>
        {
            using var buffer = new Utf8Buffer(128);
            buffer.Append("""{"status":400,"title":"""u8);
            buffer.AppendString(message);
            buffer.Append((byte)'}');
            return new ServerResponse(500) { Body = buffer.ToArray(), Rendered = false };
        });

    /// <summary>The ordinary request error: a status as text and a title.</summary>
    public static RefusalException Request(int status, string title) => new(() => RequestAnswer(status, title));

    /// <summary>As <see cref="Request"/>, but rendered inside an action, so that the caller's headers are there.</summary>
    public static ServerResponse Rendered(int status, string title)
    {
        var buffer = new Utf8Buffer(256);
        WriteRequestError(buffer, status, title);
        return new ServerResponse(status, buffer);
    }

    private static ServerResponse RequestAnswer(int status, string title)
        => Raised(status, buffer => WriteRequestError(buffer, status, title));

    private static void WriteRequestError(Utf8Buffer buffer, int status, string title)
    {
        buffer.Append("""{"errors":[{"status":"""u8);
        buffer.AppendString(status.ToString(CultureInfo.InvariantCulture));
        buffer.Append(""","title":"""u8);
        buffer.AppendString(title);
        buffer.Append("}]}"u8);
    }

    private static ServerResponse Raised(int status, Action<Utf8Buffer> write)
    {
        using var buffer = new Utf8Buffer(256);
        write(buffer);
        return new ServerResponse(status) { Body = buffer.ToArray(), ContentType = ServerResponse.Json, Rendered = false };
    }
}

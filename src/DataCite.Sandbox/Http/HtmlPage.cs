namespace DataCite.Sandbox.Http;

/// <summary>The HTML pages of everything that stands before the application: firewall, load balancer, front server.</summary>
internal static class HtmlPage
{
    /// <summary>A page as nginx writes it. It carries none of the application's headers.</summary>
    public static ServerResponse Of(int status, string title) => Outside(ServerResponse.Text(
        status,
        $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n",
        "text/html"));

    /// <summary>413, as the front server says it.</summary>
    public static ServerResponse BodyTooLarge() => Of(413, "413 Request Entity Too Large");

    /// <summary>400, for a request whose <c>Host</c> names another server or none.</summary>
    public static ServerResponse BadRequest() => Of(400, "400 Bad Request");

    /// <summary>An answer that did not come from the application.</summary>
    public static ServerResponse Outside(ServerResponse answer)
        => new(answer.Status) { Body = answer.Body, ContentType = answer.ContentType, Rendered = false };
}

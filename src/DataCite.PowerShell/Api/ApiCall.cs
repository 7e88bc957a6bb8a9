using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Api;

/// <summary>What may be asked of a route, and how.</summary>
internal static class ApiCall
{
    /// <summary>The methods that can be sent.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

    /// <summary>The method in upper case, and the route: <c>dois/… GET</c> and <c>GET dois/…</c> are both what people type.</summary>
    /// <exception cref="CmdletInputException">Neither is a method.</exception>
    public static (string Method, string Path) InOrder(string method, string path)
    {
        if (IsMethod(method))
            return IsMethod(path) ? throw RouteMissing(path) : (method.Trim().ToUpperInvariant(), path);
        return IsMethod(path) ? (path.Trim().ToUpperInvariant(), method) : throw new CmdletInputException(
            ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"'{PrintableText.Of(method)}' is not an HTTP method.",
            $"Use one of {string.Join(", ", Methods)}.");
    }

    /// <summary>The request.</summary>
    /// <exception cref="CmdletInputException">The method cannot have a body.</exception>
    public static ApiRequest Of(string method, ApiRoute route, string accept, ReadOnlyMemory<byte>? body)
    {
        var request = new ApiRequest(new HttpMethod(method.ToUpperInvariant()), route.Path)
        {
            Query = route.QueryText,
            Accept = accept,
            Body = body,
        };
        return IsWrite(request) || body is null ? request : throw new CmdletInputException(
            ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"{request.Method} cannot have a body.",
            "Add -Method POST, PUT or PATCH. Put the parameters of a GET into -Query.");
    }

    /// <summary>Whether the request may change something.</summary>
    public static bool IsWrite(ApiRequest request) => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head;

    /// <summary>Makes sure that a list of DOIs is the one that is asked for: without a login the server ignores states and lists everybody's findable DOIs.</summary>
    /// <exception cref="CmdletInputException">States that only a login shows are asked for without one.</exception>
    public static void RequireVisible(ApiRoute route, DataCiteConnection connection)
    {
        var states = route.Query.Where(static pair => pair.Key == "state").SelectMany(static pair => pair.Value.Split(',', StringSplitOptions.TrimEntries));
        if (connection.IsAnonymous && route.Path.TrimEnd('/') is "dois" && states.Any(static state => state is "draft" or "registered"))
            throw VisibleStates.LoginMissing();
    }

    private static bool IsMethod(string text) => Methods.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static CmdletInputException RouteMissing(string path) => new(
        ErrorIds.RouteInvalid, ErrorCategory.InvalidArgument, $"The route is missing after {path.Trim().ToUpperInvariant()}.",
        "Add it, such as dois/10.5072/abc.");

    /// <summary>The error when -All is used on something that is not a list.</summary>
    public static CmdletInputException NotAList() => new(
        ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument,
        "-All reads a list to its end: it works with GET, without a body and without -Raw.", "Remove -All, or the other parameters.");
}

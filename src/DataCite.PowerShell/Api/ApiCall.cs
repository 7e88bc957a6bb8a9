using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Api;

/// <summary>What may be asked of a route, and how.</summary>
internal static class ApiCall
{
    /// <summary>The request.</summary>
    /// <exception cref="CmdletInputException">The method takes no body, and there is one.</exception>
    public static ApiRequest Of(string method, ApiRoute route, string accept, ReadOnlyMemory<byte>? body)
    {
        var request = new ApiRequest(new HttpMethod(method.ToUpperInvariant()), route.Path)
        {
            Query = route.QueryText,
            Accept = accept,
            Body = body,
        };
        return IsWrite(request) || body is null ? request : throw new CmdletInputException(
            ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"{request.Method} takes no body, and there is one.",
            "Add -Method POST, PUT or PATCH; what a GET asks for goes into -Query.");
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

    /// <summary>The error of a walk over what is no list.</summary>
    public static CmdletInputException NotAList() => new(
        ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument,
        "-All walks a list, which takes GET, no body, and objects as output.", "Leave -All or the others out.");
}

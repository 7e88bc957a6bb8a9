using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Api;

/// <summary>A route below the connection's host, and its query.</summary>
/// <param name="Path">Percent-encoded, without the slash before it.</param>
/// <param name="Query">Decoded names and values, in order.</param>
internal sealed record ApiRoute(string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    /// <summary>What the part of a query is called that says how many rows a page holds.</summary>
    public const string SizeName = "page[size]";

    /// <summary>How many rows a page holds; null where the query does not say.</summary>
    public int? PageSize
        => Query.LastOrDefault(static pair => pair.Key == SizeName).Value is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var size) ? size : null;

    /// <summary>
    /// Whether the server answers a login otherwise than the public here, and then says whom it took the caller for. Other routes, such as
    /// <c>resource-types</c> and activities, have no login.
    /// </summary>
    public bool DependsOnLogin
        => Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest]
            && first is "dois" or "prefixes" or "client-prefixes" or "provider-prefixes" or "repository-prefixes" or "repositories" or "clients"
                or "providers" or "contacts" or "credentials"
            && !rest.Contains("activities", StringComparer.Ordinal);

    /// <summary>The query, percent-encoded.</summary>
    public string QueryText
        => string.Join('&', Query.Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Reads what the user typed: <c>dois/10.5072/abc</c>, <c>/dois?query=x</c>, or a full address of the same host.</summary>
    /// <param name="text">The route.</param>
    /// <param name="parameters">More of the query; null for none.</param>
    /// <param name="connection">Where it has to lead.</param>
    /// <exception cref="CmdletInputException">The route leads to another host, or is not valid.</exception>
    public static ApiRoute Read(string text, IDictionary? parameters, DataCiteConnection connection)
    {
        var route = text.Trim();
        if (IsAddress(route))
            route = WithinHost(route, connection.Uri);
        var end = route.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0)
            route = route[..end];
        var question = route.IndexOf('?', StringComparison.Ordinal);
        var path = (question < 0 ? route : route[..question]).TrimStart('/');
        if (path.Length == 0 || text.TrimStart().StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
            || Segments(path).Contains(".."))
        {
            throw new CmdletInputException(
                ErrorIds.RouteInvalid, ErrorCategory.InvalidArgument, $"'{PrintableText.Of(text)}' is not a route of the API.",
                "Write it as in the documentation of the API: dois/10.5072/abc, prefixes, repositories/demo.repo.");
        }

        if (question >= 0 && !route[(question + 1)..].Contains('=', StringComparison.Ordinal) && question < route.Length - 1)
        {
            throw new CmdletInputException(
                ErrorIds.RouteInvalid, ErrorCategory.InvalidArgument,
                $"'{PrintableText.Of(route[question..])}' is not a query: a query has the form ?name=value. Nothing was sent.",
                $"Write a '?' that is part of a DOI name as %3F: {PrintableText.Of(route.Replace("?", "%3F", StringComparison.Ordinal))}. Give a query with -Query.");
        }

        return new ApiRoute(Escape(path),
            [.. ReadQuery(question < 0 ? string.Empty : route[(question + 1)..]), .. ReadParameters(parameters)]);
    }

    /// <summary>The same route with some of the query's values replaced.</summary>
    public ApiRoute With(IReadOnlyList<KeyValuePair<string, string>> values)
        => this with { Query = [.. Query.Where(pair => !values.Any(value => value.Key == pair.Key)), .. values] };

    /// <summary>The parts of a query.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ReadQuery(string query)
    {
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? new(Decode(part), string.Empty) : new(Decode(part[..equals]), Decode(part[(equals + 1)..]));
        }
    }

    // Begins with a scheme. Further on an address may well stand in a route: events?subj-id=https://doi.org/10.5072/abc
    private static bool IsAddress(string route)
    {
        var end = route.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && Uri.CheckSchemeName(route[..end]);
    }

    // The login goes to the connected host and to no other.
    private static string WithinHost(string address, Uri host)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || Uri.Compare(uri, host, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0
            || !uri.AbsolutePath.StartsWith(host.AbsolutePath, StringComparison.Ordinal))
        {
            throw new CmdletInputException(
                ErrorIds.HostForeign, ErrorCategory.SecurityError,
                $"'{WithoutLogin(address, uri)}' is not on the connected system, {host}. Nothing was sent: the login is only sent to the connected system.",
                "Give the route alone, or connect to that system.");
        }

        return uri.PathAndQuery[host.AbsolutePath.Length..];
    }

    // Errors are kept and shown: no secret in them, wherever it was typed.
    private static string WithoutLogin(string address, Uri? uri)
        => PrintableText.Of(uri is { UserInfo.Length: > 0 } ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.SafeUnescaped) : address);

    private static IEnumerable<string> Segments(string path) => path.Split('/').Select(Uri.UnescapeDataString);

    // What is encoded already stays; what cannot stand in a path is encoded.
    private static string Escape(string path)
        => string.Concat(path.Select(static c => MayStandInPath(c) ? c.ToString() : Uri.EscapeDataString(c.ToString())));

    private static bool MayStandInPath(char c) => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '^' or '`' or '{' or '|' or '}');

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static IEnumerable<KeyValuePair<string, string>> ReadParameters(IDictionary? parameters)
    {
        foreach (DictionaryEntry entry in parameters ?? new Hashtable())
            yield return new(entry.Key.ToString() ?? string.Empty, Text(entry.Value));
    }

    private static string Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => string.Empty,
        bool truth => truth ? "true" : "false",
        var time and (DateTime or DateTimeOffset or DateOnly) => DateText.Of(time),
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(Text)),
        { } other => other.ToString() ?? string.Empty,
    };
}

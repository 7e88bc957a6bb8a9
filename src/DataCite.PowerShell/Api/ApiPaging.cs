using System.Runtime.CompilerServices;
using System.Text.Json;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Api;

/// <summary>
/// Walks a list of any route page by page. Of the server's own link to the next page only the place is taken: it forgets filters (T27).
/// </summary>
internal static class ApiPaging
{
    private static readonly KeyValuePair<string, string>[] FromTheStart = [new("page[cursor]", "1"), new("page[size]", "1000")];

    /// <summary>The rows of all pages, page by page.</summary>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    /// <exception cref="CmdletInputException">While reading: the answer is no list, or the server repeats itself.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<object?>> ReadAsync(
        DataCiteClient client, ApiRoute route, string accept, [EnumeratorCancellation] CancellationToken stop)
    {
        var current = IsByCursor(route) && !HasPlace(route.Query) ? route.With(FromTheStart) : route;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(current.QueryText))
        {
            var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, current.Path) { Query = current.QueryText, Accept = accept },
                stop).ConfigureAwait(false);
            using var document = answer.ParseJson();
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("data", out var data)
                || data.ValueKind is not JsonValueKind.Array)
                throw NoList(route);
            // T25: a server that has come to its end may send the same rows for ever.
            if (data.GetArrayLength() > 0 && !seen.Add(data[0].GetRawText()))
                yield break;
            yield return [.. data.EnumerateArray().Select(JsonObjects.Read)];
            if (data.GetArrayLength() == 0 || NextPlace(root) is not { Length: > 0 } place)
                yield break;
            current = current.With(place);
        }
    }

    // The lists that may pass the 10 000 rows of numbered pages. A cursor has an order of its own.
    private static bool IsByCursor(ApiRoute route)
        => route.Path.TrimEnd('/') is "dois" or "events" or "activities"
            && !route.Query.Any(static pair => pair.Key is "sort" or "random" or "sample");

    private static bool HasPlace(IEnumerable<KeyValuePair<string, string>> query) => query.Any(static pair => IsPlace(pair.Key));

    private static bool IsPlace(string name) => name.StartsWith("page[", StringComparison.Ordinal) || name is "scroll-id" or "scroll_id";

    private static KeyValuePair<string, string>[]? NextPlace(JsonElement root)
    {
        if (!root.TryGetProperty("links", out var links) || links.ValueKind is not JsonValueKind.Object
            || !links.TryGetProperty("next", out var next) || next.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        var link = next.GetString()!;
        var question = link.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? null : [.. ApiRoute.ReadQuery(link[(question + 1)..]).Where(static pair => IsPlace(pair.Key))];
    }

    private static CmdletInputException NoList(ApiRoute route)
        => new(
            ErrorIds.RouteInvalid, System.Management.Automation.ErrorCategory.InvalidResult,
            $"'{PrintableText.Of(route.Path)}' does not answer with a list.",
            "Leave -All out.");
}

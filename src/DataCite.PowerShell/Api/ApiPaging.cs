using System.Globalization;
using System.Management.Automation;
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
    private const string PageSize = "page[size]";
    private static readonly KeyValuePair<string, string>[] LargePages = [new(PageSize, "1000")];
    private static readonly KeyValuePair<string, string>[] FirstCursor = [new("page[cursor]", "1")];

    /// <summary>The rows of all pages, page by page.</summary>
    /// <exception cref="DataCiteException">While reading: there is no good answer.</exception>
    /// <exception cref="CmdletInputException">
    /// While reading: the answer is no list. Or at its end: the server repeats itself, or has not sent all that it has counted.
    /// </exception>
    public static async IAsyncEnumerable<IReadOnlyList<object?>> ReadAsync(
        DataCiteClient client, ApiRoute route, string accept, [EnumeratorCancellation] CancellationToken stop)
    {
        var current = AtTheStart(route);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (count, total) = (0L, (long?)null);
        while (true)
        {
            var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, current.Path) { Query = current.QueryText, Accept = accept },
                stop).ConfigureAwait(false);
            using var document = answer.ParseJson();
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("data", out var data)
                || data.ValueKind is not JsonValueKind.Array)
                throw NoList(route);
            total = Total(root);
            // T25: beyond its window the server sends the same rows for ever.
            if (data.GetArrayLength() > 0 && !seen.Add(data[0].GetRawText()))
                break;
            count += data.GetArrayLength();
            yield return [.. data.EnumerateArray().Select(JsonObjects.Read)];
            if (data.GetArrayLength() == 0 || NextPlace(root) is not { Length: > 0 } place)
                break;
            current = current.With(place);
        }

        if (total > count && IsWhole(route))
            throw Incomplete(route, count, total.Value);
    }

    private static ApiRoute AtTheStart(ApiRoute route)
        => route.With([.. IsByCursor(route) ? FirstCursor : [], .. route.Query.Any(static pair => pair.Key == PageSize) ? [] : LargePages]);

    // The lists that may pass the 10 000 rows of numbered pages. A cursor has an order of its own.
    private static bool IsByCursor(ApiRoute route)
        => route.Path.TrimEnd('/') is "dois" or "events" or "activities"
            && !route.Query.Any(static pair => pair.Key is "sort" or "random" or "sample" || (IsPlace(pair.Key) && pair.Key != PageSize));

    // Somebody who begins in the middle, or asks for a sample, does not want all.
    private static bool IsWhole(ApiRoute route)
        => !route.Query.Any(static pair => pair.Key is "sample" or "random" or "scroll-id" or "scroll_id"
            || pair is { Key: "page[number]" or "page[cursor]", Value: not ("" or "1") });

    private static bool IsPlace(string name) => name.StartsWith("page[", StringComparison.Ordinal) || name is "scroll-id" or "scroll_id";

    private static long? Total(JsonElement root)
        => root.TryGetProperty("meta", out var meta) && meta.ValueKind is JsonValueKind.Object && meta.TryGetProperty("total", out var total)
            && total.ValueKind is JsonValueKind.Number && total.TryGetInt64(out var count) ? count : null;

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

    private static CmdletInputException Incomplete(ApiRoute route, long count, long total)
        => new(
            ErrorIds.ListInterrupted, ErrorCategory.InvalidResult,
            string.Create(CultureInfo.InvariantCulture,
                $"'{PrintableText.Of(route.Path)}' has {total} rows, and DataCite gave {count} of them: its pages end there."),
            "Narrow the list; of DOIs, events and activities leave out sort and page[number] to read a list of any length.");

    private static CmdletInputException NoList(ApiRoute route)
        => new(
            ErrorIds.RouteInvalid, ErrorCategory.InvalidResult,
            $"'{PrintableText.Of(route.Path)}' does not answer with a list.",
            "Leave -All out.");
}

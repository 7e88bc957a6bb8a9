using System.Globalization;
using System.Text.Json;
using DataCite.Client;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Api;

/// <summary>One page of a list of any route.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">What the server counts; null where it does not say.</param>
/// <param name="Next">Where the server's link leads: the parts of its query that name a place; null when there is no link.</param>
/// <param name="BehindLast">The place behind the last row in a list of DOIs by creation; null where the row does not show it.</param>
internal sealed record ApiPage(
    IReadOnlyList<ApiPage.Row> Rows, long? Total, IReadOnlyList<KeyValuePair<string, string>>? Next, DoiCursor? BehindLast)
{
    /// <summary>A row as PowerShell shows it.</summary>
    /// <param name="Name">What identifies it; null when nothing does.</param>
    /// <param name="Value">The row.</param>
    internal sealed record Row(string? Name, object? Value);

    /// <summary>How many rows came.</summary>
    public int Count => Rows.Count;

    /// <summary>Whether a row has this id.</summary>
    public bool Has(string id) => Rows.Any(row => row.Name is { } name && name.AsSpan().Trim('"').Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a page; null when the answer is no list.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="context">What is known about the request, for errors.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="AnswerTooLargeException">It has far more rows than a page.</exception>
    public static ApiPage? Read(JsonElement root, FailureContext context, CancellationToken stop)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Array)
            return null;
        if (data.GetArrayLength() > AnswerLimits.PageRows)
            throw AnswerTooLargeException.OfRowCount(context, AnswerLimits.PageRows);
        return new ApiPage([.. data.EnumerateArray().Select(row => new Row(NameOf(row), JsonObjects.Read(row, stop)))], ReadTotal(root), ReadNext(root), ReadPlace(data));
    }

    /// <summary>The rows of this answer and of another one to the same question, each once; in the order of the one that has more.</summary>
    public ApiPage Together(ApiPage again)
    {
        var (longer, other) = again.Count >= Count ? (again, this) : (this, again);
        var names = longer.Rows.Select(static row => row.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return again with { Rows = [.. longer.Rows, .. other.Rows.Where(row => row.Name is not null && names.Add(row.Name))], Next = longer.Next ?? other.Next, BehindLast = longer.BehindLast ?? other.BehindLast };
    }

    // Ids are texts (JSON:API). Rows of lists without ids are compared by their whole content.
    private static string? NameOf(JsonElement row)
    {
        if (row.ValueKind is not JsonValueKind.Object)
            return null;
        if (!row.TryGetProperty("id", out var id))
            return row.GetRawText();
        return id.ValueKind is JsonValueKind.String ? id.GetRawText() : null;
    }

    private static DoiCursor? ReadPlace(JsonElement rows)
        => rows.GetArrayLength() > 0 && rows[rows.GetArrayLength() - 1] is { ValueKind: JsonValueKind.Object } last
            && last.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
            && last.TryGetProperty("attributes", out var attributes) && attributes.ValueKind is JsonValueKind.Object
            && attributes.TryGetProperty("created", out var text) && text.ValueKind is JsonValueKind.String
            && DateTimeOffset.TryParse(text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
                ? DoiCursor.After(created, id.GetString())
                : null;

    private static long? ReadTotal(JsonElement root)
        => root.TryGetProperty("meta", out var meta) && meta.ValueKind is JsonValueKind.Object && meta.TryGetProperty("total", out var total)
            && total.ValueKind is JsonValueKind.Number && total.TryGetInt64(out var count) ? count : null;

    private static KeyValuePair<string, string>[]? ReadNext(JsonElement root)
    {
        if (!root.TryGetProperty("links", out var links) || links.ValueKind is not JsonValueKind.Object
            || !links.TryGetProperty("next", out var next) || next.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        var link = next.GetString()!;
        var question = link.IndexOf('?', StringComparison.Ordinal);
        // The size of pages is the caller's, and not a place.
        var place = question < 0 ? [] : ApiRoute.ReadQuery(link[(question + 1)..])
            .Where(static pair => ApiPlaces.IsPlace(pair.Key) && pair.Key != ApiRoute.SizeName).ToArray();
        return place.Length > 0 ? place : null;
    }
}

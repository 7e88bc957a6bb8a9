using System.Text.Json;

namespace DataCite.Client;

/// <summary>Reads a page of any list.</summary>
internal static class RowPageReader
{
    private const string Cursor = "page[cursor]";

    /// <summary>The reader of the pages of a list. It throws <see cref="UnreadableAnswerException"/> where the body is something else.</summary>
    public static ResponseReader<RowPage<T>> Of<T>(RowList<T> list) => async (response, context, cancellationToken) =>
    {
        var answer = await BufferedAnswer.ReadJsonAsync(response, context, list.MaxPageBytes, list.MaxPageValues, cancellationToken).ConfigureAwait(false);
        // Without its count, a page of another shape could be taken for an empty list.
        var total = answer.Root.Member("meta")?.Member("total") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) ? count : (long?)null;
        if (total is null || answer.Root.Member(list.RowsMember) is not { ValueKind: JsonValueKind.Array } rows)
            throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not {list.Name}.");
        return new RowPage<T>(
            [.. rows.EnumerateArray().Select(row => list.Read(row, context))],
            total.Value,
            CursorOf(answer.Root.Member("links")?.Text("next")));
    };

    // Only the cursor: the link itself has lost filters.
    private static string? CursorOf(string? link)
    {
        if (link is null || link.IndexOf('?', StringComparison.Ordinal) is not (>= 0 and var start))
            return null;
        foreach (var pair in link[(start + 1)..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && Uri.UnescapeDataString(pair[..equals]) is Cursor)
                return Uri.UnescapeDataString(pair[(equals + 1)..]) is { Length: > 0 } cursor ? cursor : null;
        }

        return null;
    }
}

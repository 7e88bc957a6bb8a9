using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>A page as it came from the server.</summary>
internal sealed record DoiListAnswer(
    List<DoiRecord> Records,
    long Total,
    long? TotalPages,
    string? NextCursor,
    bool HasNext,
    JsonElement Meta,
    string? RequestId)
{
    public static DoiListAnswer Of(List<DoiRecord> records, JsonElement meta, JsonElement? links, string? requestId)
    {
        var next = links is { ValueKind: JsonValueKind.Object } given
            && given.TryGetProperty("next", out var link) && link.ValueKind is JsonValueKind.String
                ? link.GetString()
                : null;
        return new DoiListAnswer(
            records,
            Number(meta, "total") ?? throw new JsonException("meta has no total"),
            Number(meta, "totalPages"),
            next is null ? null : FindCursor(next),
            next is not null,
            meta,
            requestId);
    }

    /// <summary>The rows of this answer and of another one to the same question, each once; in the order of the one that has more.</summary>
    public DoiListAnswer Together(DoiListAnswer again)
    {
        var (longer, other) = again.Records.Count >= Records.Count ? (again, this) : (this, again);
        var names = longer.Records.Select(RowName.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = other.Records.Where(row => RowName.Of(row) is { } name && names.Add(name));
        return again with { Records = [.. longer.Records, .. rows], NextCursor = longer.NextCursor ?? other.NextCursor };
    }

    public DoiPageInfo ToInfo(int pageSize, string? cursor) => new()
    {
        Total = Total,
        TotalPages = TotalPages,
        Cursor = cursor,
        PageSize = pageSize,
        Facets = ReadFacets(),
        Meta = Meta,
        RequestId = RequestId,
    };

    /// <summary>Only the cursor is taken from the server's link to the next page: the link does not have all filters of the query.</summary>
    private static string? FindCursor(string link)
    {
        var query = link.IndexOf('?', StringComparison.Ordinal);
        foreach (var parameter in link[(query + 1)..].Split('&'))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && Uri.UnescapeDataString(parameter[..equals]) is "page[cursor]")
                return Uri.UnescapeDataString(parameter[(equals + 1)..]);
        }

        return null;
    }

    private static long? Number(JsonElement meta, string name)
        => meta.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> ReadFacets()
    {
        Dictionary<string, IReadOnlyList<FacetValue>>? facets = null;
        foreach (var property in Meta.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Array)
            {
                facets ??= new(StringComparer.OrdinalIgnoreCase);
                facets[property.Name] = [.. property.Value.EnumerateArray().Select(ReadFacet).OfType<FacetValue>()];
            }
        }

        return facets ?? DoiPageInfo.EmptyFacets;
    }

    private static FacetValue? ReadFacet(JsonElement entry)
        => entry.ValueKind is JsonValueKind.Object && entry.TryGetProperty("id", out var id) && Number(entry, "count") is { } count
            ? new FacetValue(id.ToString(), entry.TryGetProperty("title", out var title) ? title.ToString() : id.ToString(), count)
            : null;
}

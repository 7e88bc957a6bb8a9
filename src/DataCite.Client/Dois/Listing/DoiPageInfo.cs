using System.Text.Json;

namespace DataCite.Client;

/// <summary>What the server says about a list.</summary>
public sealed record DoiPageInfo
{
    /// <summary>Rows in the whole list, also those that cannot be reached by page number.</summary>
    public long? Total { get; init; }

    /// <summary>Pages of this size in the whole list; with page numbers only those of the first 10 000 rows.</summary>
    public long? TotalPages { get; init; }

    /// <summary>
    /// Where the list goes on after this page, for <see cref="PageOptions.Cursor"/>; null at its end and in orders that have no cursor.
    /// Behind a full last page there may be nothing.
    /// </summary>
    public string? Cursor { get; init; }

    /// <summary>Rows that were asked for in this page.</summary>
    public int PageSize { get; init; }

    /// <summary>The facets; empty when none were asked for, or when the list is empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; } = EmptyFacets;

    /// <summary>Everything in <c>meta</c>, for what has no property here.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>The server's id of the request (header <c>X-Request-Id</c>).</summary>
    public string? RequestId { get; init; }

    internal static IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> EmptyFacets { get; } = new Dictionary<string, IReadOnlyList<FacetValue>>(0);
}

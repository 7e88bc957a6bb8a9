using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>Writes one page of a list that goes by page numbers only.</summary>
internal static class PrefixListPage
{
    /// <param name="request">The request.</param>
    /// <param name="query">Its parameters, with the account of the path for <c>/clients/{id}/prefixes</c>.</param>
    /// <param name="type">Type of the resources, and path of the list.</param>
    /// <param name="rows">All rows, in order.</param>
    /// <param name="show">How a row is shown.</param>
    /// <param name="facets">What <c>meta</c> says beside the totals.</param>
    /// <param name="kept">The parameters that <c>links.next</c> keeps, in the spelling that the link uses.</param>
    /// <param name="dashed">Whether that spelling has dashes.</param>
    public static ServerResponse Write<T>(
        ServerRequest request, QueryParameters query, string type, IReadOnlyList<T> rows, Func<T, PrefixEntry> show,
        IEnumerable<AnswerFacet> facets, IEnumerable<string> kept, bool dashed)
    {
        var page = PageRequest.From(query) with { ByCursor = false };
        var shown = rows.Skip((page.Number - 1) * page.Size).Take(page.Size).Select(show).ToList();
        var buffer = new Utf8Buffer(8192);
        buffer.Append("""{"data":["""u8);
        foreach (var row in shown)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            row.Resource.Write(buffer, type, fraction: false);
        }

        buffer.Append((byte)']');
        PrefixResources.WriteIncluded(query, shown, buffer);
        buffer.Append(""","meta":{"total":"""u8);
        buffer.AppendNumber(rows.Count);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(page.TotalPages(rows.Count));
        buffer.Append(""","page":"""u8);
        buffer.AppendNumber(page.Number);
        foreach (var facet in rows.Count > 0 ? facets : [])
            facet.Write(buffer);
        buffer.Append("},"u8);

        string? next = null;
        if (page.HasNext(shown.Count, rows.Count))
        {
            var parameters = kept.Where(query.Contains)
                .Select(key => (dashed ? key.Replace('_', '-') : key, query.Raw(key)!));
            next = NextLink.Build($"{request.BaseUrl}/{type}", parameters, request, page, cursor: null);
        }

        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }
}

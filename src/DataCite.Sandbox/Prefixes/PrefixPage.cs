using DataCite.Sandbox.Http;
using DataCite.Sandbox.Listing;

namespace DataCite.Sandbox.Prefixes;

/// <summary>Writes one page of a list that goes by page numbers only.</summary>
internal static class PrefixPage
{
    /// <param name="request">The request.</param>
    /// <param name="type">Type of the resources, and path of the list.</param>
    /// <param name="rows">All rows, in order.</param>
    /// <param name="facets">What <c>meta</c> says beside the totals.</param>
    /// <param name="kept">The parameters that <c>links.next</c> keeps, in the spelling that the link uses.</param>
    /// <param name="dashed">Whether that spelling has dashes.</param>
    public static ApiResponse Write(
        ApiRequest request, string type, IEnumerable<Resource> rows, IEnumerable<Facet> facets, IEnumerable<string> kept, bool dashed)
    {
        var all = rows.ToList();
        var page = PageRequest.From(request.Query) with { ByCursor = false };
        var shown = all.Skip((page.Number - 1) * page.Size).Take(page.Size).ToList();
        var buffer = new Utf8Buffer(8192);
        buffer.Append("""{"data":["""u8);
        foreach (var row in shown)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            row.Write(buffer, type, fraction: false);
        }

        buffer.Append("""],"meta":{"total":"""u8);
        buffer.AppendNumber(all.Count);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(page.TotalPages(all.Count));
        buffer.Append(""","page":"""u8);
        buffer.AppendNumber(page.Number);
        foreach (var facet in facets)
            facet.Write(buffer);
        buffer.Append("},"u8);

        string? next = null;
        if (page.HasNext(shown.Count, all.Count))
        {
            var parameters = kept.Where(key => request.Query.Contains(key))
                .Select(key => (dashed ? key.Replace('_', '-') : key, request.Query.Raw(key)!));
            next = NextLink.Build($"{request.BaseUrl}/{type}", parameters, request, page, cursor: null);
        }

        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ApiResponse(200, buffer);
    }
}

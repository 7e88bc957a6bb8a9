using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Dois.Listing;
using DataCite.Sandbox.Routes.Dois.Reading;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary><c>GET /dois</c>.</summary>
internal sealed class DoiListEndpoint(DoiStore store, DoiSearch search, DoiFacets facets, DoiAnswers answers, ScrollContexts scrolls)
{
    /// <param name="request">The request.</param>
    /// <param name="query">Its parameters, with the account of the path for <c>/clients/{id}/dois</c>.</param>
    public ServerResponse List(ServerRequest request, QueryParameters query)
    {
        if (query["id"] is { } id)
            return One(request, id);
        if (query["page[scroll]"] is not null)
            return Scroll(request, query);
        var page = PageRequest.From(query);
        if (page.ByCursor && DoiSearch.IsRandom(query))
        {
            throw ApiErrors.Request(
                400, "Cursor-based pagination and random sampling are mutually exclusive, please choose one or the other.");
        }

        var selected = search.Select(query, request.Caller);
        if (DoiSamples.From(query) is { } samples)
        {
            var drawn = samples.Draw(selected);
            return Answer(request, query, drawn, page, drawn.Count, facets.Count(selected, query, request.Caller), next: null,
                singlePage: true);
        }

        var rows = search.Page(selected, page, query, request.Caller);
        var next = page.HasNext(rows.Count, selected.Length)
            ? NextLink.ForDois(request, query, page, rows.Count > 0 ? new CursorPosition(rows[^1].Created, rows[^1].Name) : null)
            : null;
        return Answer(request, query, rows, page, selected.Length, facets.Count(selected, query, request.Caller), next);
    }

    /// <summary>The rows that a request selects, for answers in other formats, which have neither meta nor links.</summary>
    public IReadOnlyList<StoredDoi> Rows(ServerRequest request)
        => search.Page(search.Select(request.Query, request.Caller), PageRequest.From(request.Query), request.Query, request.Caller);

    // Bypasses every filter, the state included; no facets (T5).
    private ServerResponse One(ServerRequest request, string id)
    {
        StoredDoi[] rows = store.SearchByName(DoiSpelling.AsciiLower(id)) is { } row ? [row] : [];
        return Answer(request, request.Query, rows, PageRequest.From(QueryParameters.None), rows.Length, null, next: null);
    }

    private ServerResponse Scroll(ServerRequest request, QueryParameters query)
    {
        var page = PageRequest.From(query) with { ByCursor = true };
        var context = query["scroll_id"] is { } id
            ? scrolls.Find(id) ?? throw ApiErrors.NotFound()
            : scrolls.Open(search.Select(query, request.Caller), query["page[scroll]"]!);
        var rows = context.Take(page.Size);
        var buffer = new Utf8Buffer(4096 + (rows.Count * 8192));
        WriteRows(query, rows, buffer);
        buffer.Append(""","meta":{"total":"""u8);
        buffer.AppendNumber(context.Total);
        buffer.Append(""","scroll-id":"""u8);
        buffer.AppendString(context.Id);
        buffer.Append("},"u8);
        var next = rows.Count < page.Size || page.Size == 0
            ? null
            : $"{request.BaseUrl}/dois?page%5Bscroll%5D={PercentText.EncodeForm(query["page[scroll]"]!)}&page%5Bsize%5D={page.Size}&scroll-id={PercentText.EncodeForm(context.Id)}";
        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    private ServerResponse Answer(
        ServerRequest request, QueryParameters query, IReadOnlyList<StoredDoi> rows, PageRequest page, int total, byte[]? facetsJson, string? next,
        bool singlePage = false)
    {
        var buffer = new Utf8Buffer(4096 + (rows.Count * 8192));
        WriteRows(query, rows, buffer);
        answers.WriteIncluded(query, rows, DoiView.Row(query), buffer);
        buffer.Append(""","meta":{"total":"""u8);
        buffer.AppendNumber(total);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(singlePage ? 1 : page.TotalPages(total));
        if (!page.ByCursor)
        {
            buffer.Append(""","page":"""u8);
            buffer.AppendNumber(page.Number);
        }

        if (facetsJson is not null)
            buffer.Append(facetsJson);
        buffer.Append("},"u8);
        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    private static void WriteRows(QueryParameters query, IReadOnlyList<StoredDoi> rows, Utf8Buffer buffer)
    {
        var view = DoiView.Row(query);
        buffer.Append("""{"data":["""u8);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                buffer.Append((byte)',');
            DoiRenderer.Write(rows[i], view, buffer);
        }

        buffer.Append((byte)']');
    }
}

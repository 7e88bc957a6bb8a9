using System.Security.Cryptography;
using DataCite.Metadata;
using DataCite.Sandbox.Dois.Listing;
using DataCite.Sandbox.Dois.Reading;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Listing;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois;

/// <summary><c>GET /dois</c> and <c>GET /dois/random</c> (facts §2.1 to §2.4, §2.10).</summary>
internal sealed class DoiListEndpoint(DoiStore store, DoiSearch search)
{
    private const int MostRandomNames = 1000;

    public ApiResponse List(ApiRequest request)
    {
        var query = request.Query;
        if (query["id"] is { } id)
            return One(request, id);
        var page = PageRequest.From(query);
        if (page.ByCursor && DoiSearch.IsRandom(query))
        {
            throw ApiErrors.Request(
                400, "Cursor-based pagination and random sampling are mutually exclusive, please choose one or the other.");
        }

        var selected = search.Select(query, request.Caller);
        var rows = search.Page(selected, page, query, request.Caller);
        var next = page.HasNext(rows.Count, selected.Length)
            ? NextLink.ForDois(request, page, rows.Count > 0 ? new CursorPosition(rows[^1].Created, rows[^1].Name) : null)
            : null;
        return Answer(request, rows, page, selected.Length, next);
    }

    /// <summary>Names that look unused; nothing is reserved.</summary>
    public static ApiResponse Random(ApiRequest request)
    {
        var query = request.Query;
        var prefix = query["prefix"] ?? throw ApiErrors.Request(422, "Parameter prefix is required");
        var separator = prefix.Contains('/', StringComparison.Ordinal) ? "-" : "/";
        if (!DoiName.TryParse(prefix + separator + "x", out var name) || name.Value[0] != prefix[0])
            throw ApiErrors.Unnamed("No valid prefix found");
        var count = int.TryParse(query["size"], System.Globalization.CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 0, MostRandomNames) : 1;
        int? number = int.TryParse(query["number"], System.Globalization.CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 0, DoiSuffix.MaxNumber)
            : null;

        var buffer = new Utf8Buffer(256);
        buffer.Append("""{"dois":["""u8);
        var names = Enumerable.Range(0, count)
            .Select(_ => prefix + separator + DoiSuffix.FromNumber(number ?? RandomNumberGenerator.GetInt32(0, DoiSuffix.MaxNumber + 1)))
            .Distinct(StringComparer.Ordinal);
        foreach (var each in names)
        {
            if (buffer.EndsWith((byte)'"'))
                buffer.Append((byte)',');
            buffer.AppendString(each);
        }

        buffer.Append("]}"u8);
        return new ApiResponse(200, buffer);
    }

    // Bypasses every filter, the state included (T5).
    private ApiResponse One(ApiRequest request, string id)
    {
        StoredDoi[] rows = store.SearchByName(Writing.DoiWriter.AsciiLower(id)) is { } row ? [row] : [];
        var page = PageRequest.From(QueryParameters.None);
        return Answer(request, rows, page, rows.Length, next: null);
    }

    private static ApiResponse Answer(ApiRequest request, ArraySegment<StoredDoi> rows, PageRequest page, int total, string? next)
    {
        var view = DoiView.Row(request.Query);
        var buffer = new Utf8Buffer(4096 + (rows.Count * 8192));
        buffer.Append("""{"data":["""u8);
        foreach (var row in rows)
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            DoiRenderer.Write(row, view, buffer);
        }

        buffer.Append("""],"meta":{"total":"""u8);
        buffer.AppendNumber(total);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(page.TotalPages(total));
        if (!page.ByCursor)
        {
            buffer.Append(""","page":"""u8);
            buffer.AppendNumber(page.Number);
        }

        buffer.Append("},"u8);
        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ApiResponse(200, buffer);
    }
}

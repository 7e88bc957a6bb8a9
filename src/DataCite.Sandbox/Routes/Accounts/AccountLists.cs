using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>One page of accounts, with the counts beside it.</summary>
internal static class AccountLists
{
    // What the links of these lists keep.
    private static readonly string[] Kept =
        ["query", "year", "provider_id", "consortium_id", "software", "certificate", "repository_type", "client_type", "sort"];

    public static ServerResponse Write<T>(
        ServerRequest request, string path, IReadOnlyList<T> rows, Action<T, Utf8JsonWriter> writeRow, IEnumerable<AnswerFacet> facets,
        Action<IReadOnlyList<T>, Utf8JsonWriter>? writeIncluded = null)
    {
        var page = PageRequest.From(request.Query) with { ByCursor = false };
        var shown = rows.Skip((page.Number - 1) * page.Size).Take(page.Size).ToList();
        var buffer = new Utf8Buffer(16 * 1024);
        buffer.Append("""{"data":"""u8);
        using (var writer = buffer.OpenWriter())
        {
            writer.WriteStartArray();
            foreach (var row in shown)
                writeRow(row, writer);
            writer.WriteEndArray();
        }

        if (writeIncluded is not null)
        {
            buffer.Append(",\"included\":"u8);
            using var writer = buffer.OpenWriter();
            writeIncluded(shown, writer);
        }

        buffer.Append(""","meta":{"total":"""u8);
        buffer.AppendNumber(rows.Count);
        buffer.Append(""","totalPages":"""u8);
        buffer.AppendNumber(page.TotalPages(rows.Count));
        buffer.Append(""","page":"""u8);
        buffer.AppendNumber(page.Number);
        foreach (var facet in rows.Count > 0 ? facets : [])
            facet.Write(buffer);
        buffer.Append("},"u8);
        var next = page.HasNext(shown.Count, rows.Count)
            ? NextLink.Build($"{request.BaseUrl}/{path}", KeptOf(request), request, page, cursor: null)
            : null;
        Links.Write(buffer, request.Url, next);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }

    /// <summary>Orders by <c>name</c> (the default), <c>created</c>, each also descending.</summary>
    public static List<T> Sort<T>(IEnumerable<T> rows, string? sort, Func<T, string> name, Func<T, DateTimeOffset> created) => sort switch
    {
        "-name" => [.. rows.OrderByDescending(name, StringComparer.OrdinalIgnoreCase)],
        "created" => [.. rows.OrderBy(created).ThenBy(name, StringComparer.OrdinalIgnoreCase)],
        "-created" => [.. rows.OrderByDescending(created).ThenBy(name, StringComparer.OrdinalIgnoreCase)],
        _ => [.. rows.OrderBy(name, StringComparer.OrdinalIgnoreCase)],
    };

    private static IEnumerable<(string Key, string Value)> KeptOf(ServerRequest request)
        => Kept.Where(request.Query.Contains).Select(key => (key.Replace('_', '-'), request.Query.Raw(key)!));
}

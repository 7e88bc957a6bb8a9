using System.Globalization;
using System.Net;

namespace DataCite.Client.Tests;

/// <summary>A page that is about to be sent, for a test to damage.</summary>
internal sealed record ListedPage(List<int> Rows, long Total, string? Next)
{
    /// <summary>Which request it answers, from 1.</summary>
    public int Request { get; init; }

    /// <summary>The rows before it.</summary>
    public int Start { get; init; }

    /// <summary>The rows that were asked for.</summary>
    public int Size { get; init; }
}

/// <summary>A server that holds rows of one second each, gives them by cursor and by page number, and can be made to give them badly.</summary>
internal sealed class ListServer
{
    private int _requests;

    public ListServer(int count)
    {
        Rows = [.. Enumerable.Range(0, count)];
        Handler = new Server().Otherwise(Answer);
    }

    public Server Handler { get; }

    /// <summary>The rows, in every order.</summary>
    public List<int> Rows { get; }

    /// <summary>What happens to a page before it is sent.</summary>
    public Func<ListedPage, ListedPage> Damage { get; init; } = static page => page;

    public bool IsLoggedIn { get; set; } = true;

    public IEnumerable<string> Names => Rows.Select(Name);

    public static string Name(int row) => $"10.5072/r{row:000000}";

    public static string Cursor(int row) => new DoiCursor(Created(row), Name(row)).ToString();

    public DataCiteClient Connect() => Clients.Of(Handler);

    private static long Created(int row) => 1711497600000 + (row * 1000L);

    private HttpResponseMessage Answer(Sent request)
    {
        var size = Number(request, "page[size]") ?? 25;
        var start = request.Parameter("page[cursor]") is { } cursor
            ? DoiCursor.TryParse(cursor, out var place) ? Rows.FindIndex(row => Created(row) > place.CreatedMilliseconds || (Created(row) == place.CreatedMilliseconds && string.CompareOrdinal(Name(row), place.Doi) > 0)) : 0
            : ((Number(request, "page[number]") ?? 1) - 1) * size;
        var rows = start < 0 ? [] : Rows.Skip(start).Take(size).ToList();
        var next = rows.Count == size && start + size < Rows.Count ? Cursor(rows[^1]) : null;
        var page = Damage(new ListedPage(rows, Rows.Count, next) { Request = ++_requests, Start = Math.Max(0, start), Size = size });
        var data = string.Join(',', page.Rows.Select(static row
            => $"{{\"id\":\"{Name(row)}\",\"attributes\":{{\"doi\":\"{Name(row)}\",\"created\":\"{DateTimeOffset.FromUnixTimeMilliseconds(Created(row)):yyyy-MM-ddTHH:mm:ssZ}\"}}}}"));
        var link = page.Next is null ? null : $"\"next\":\"https://elsewhere.example.org/dois?page%5Bcursor%5D={page.Next}\"";
        return Server.Answer(
            HttpStatusCode.OK, $"{{\"data\":[{data}],\"meta\":{{\"total\":{page.Total}}},\"links\":{{{link}}}}}", headers: IsLoggedIn ? Clients.LoggedIn : []);
    }

    private static int? Number(Sent request, string name)
        => request.Parameter(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

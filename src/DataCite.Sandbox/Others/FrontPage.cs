using System.Net;
using System.Text;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Others;

/// <summary>
/// <c>GET /</c>. The real server sends everybody to its support site; the sandbox does so too, except for a browser, which gets a page
/// that says what this is, which routes there are and what is stored.
/// </summary>
internal static class FrontPage
{
    private const string SupportSite = "https://support.datacite.org";
    private const int DoisShown = 500;

    private static readonly (string Route, string Purpose)[] Routes =
    [
        ("GET /dois", "list and search, by cursor or page number"),
        ("GET /dois/{doi}", "one DOI; other formats by Accept header"),
        ("POST /dois, PUT and PATCH /dois/{doi}, DELETE /dois/{doi}", "create, change, delete a draft"),
        ("POST /dois/validate, POST /dois/undo", "dry run; take back the last change"),
        ("GET /dois/random, GET /dois/get-dois", "suggest names; all names of the first prefix"),
        ("GET /dois/{doi}/get-url, /activities, /media, /events", "handle, history, files, links"),
        ("GET /prefixes, /client-prefixes, /repository-prefixes, /provider-prefixes", "prefixes and to whom they are given"),
        ("GET /repositories, /clients, /providers", "accounts, with totals and stats"),
        ("GET and POST /credentials/api-keys, POST /token", "API keys and tokens"),
        ("GET /events, /activities, /resource-types, /reports, /heartbeat", "the rest"),
    ];

    public static ApiResponse Answer(ApiRequest request, SandboxWorld world)
        => WantsHtml(request)
            ? ApiResponse.Text(200, Page(request, world), "text/html; charset=utf-8")
            : new ApiResponse(301).With("Location", SupportSite);

    private static bool WantsHtml(ApiRequest request) => request.Accept.Any(static type => type == "text/html");

    private static string Page(ApiRequest request, SandboxWorld world)
    {
        var page = new StringBuilder(64 * 1024);
        page.Append(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>DataCite sandbox</title><style>
            body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
            td,th{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd;vertical-align:top}code{background:#f3f3f3;padding:0 .2rem}
            </style></head><body><h1>DataCite sandbox</h1>
            """);
        page.Append("<p>A stand-in for <code>api.datacite.org</code> on this machine, at <code>").Append(Escape(request.BaseUrl))
            .Append("/</code>. Everything here is made up, kept in memory and forgotten at the end.</p>");
        AppendAccounts(page, world);
        AppendTable(page, "Routes", ["Route", "What for"], Routes.Select(static row => new[] { row.Route, row.Purpose }));
        AppendDois(page, world);
        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendAccounts(StringBuilder page, SandboxWorld world)
        => AppendTable(
            page,
            "Accounts",
            ["Account", "Password", "Kind", "Prefixes"],
            world.DescribeAccounts()
                .Select(static account => new[] { account.Id, account.Password, account.Kind.ToString(),
                string.Join(' ', account.Prefixes) }));

    private static void AppendDois(StringBuilder page, SandboxWorld world)
    {
        var rows = world.Store.All().OrderByDescending(static doi => doi.Updated).ThenBy(static doi => doi.Name, StringComparer.Ordinal)
            .Take(DoisShown).ToList();
        AppendTable(
            page,
            rows.Count < world.Store.Count ? $"DOIs (the last changed {rows.Count} of {world.Store.Count})" : $"DOIs ({rows.Count})",
            ["DOI", "State", "Title", "Repository", "Updated"],
            rows.Select(static doi => new[] { doi.Name, doi.State.Spelling(), Title(doi), doi.Repository.Id,
                Dois.Reading.Timestamps.Text(DateTimeOffset.FromUnixTimeMilliseconds(doi.Updated), fraction: false) }));
    }

    private static string Title(StoredDoi doi)
        => Dois.Listing.ContentFilters.Items(doi, DoiAttribute.Titles).Select(static title => title.Text("title")).FirstOrDefault()
            ?? string.Empty;

    private static void AppendTable(StringBuilder page, string caption, string[] columns, IEnumerable<string[]> rows)
    {
        page.Append("<h2>").Append(Escape(caption)).Append("</h2><table><tr>");
        foreach (var column in columns)
            page.Append("<th>").Append(Escape(column)).Append("</th>");
        page.Append("</tr>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in row)
                page.Append("<td>").Append(Escape(cell)).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(DataCite.Metadata.PrintableText.Of(text));
}

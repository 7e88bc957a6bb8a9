using System.Net;
using System.Text;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes;

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
        ("POST /dois  PUT, PATCH and DELETE /dois/{doi}", "create, change, delete a draft"),
        ("POST /dois/validate  POST /dois/undo", "dry run; take back the last change"),
        ("GET /dois/random?prefix=10.5072  GET /dois/get-dois", "suggest names; all names of the first prefix"),
        ("GET /dois/{doi}/get-url  …/activities  …/media  …/events", "handle, history, files, links"),
        ("GET /prefixes  /client-prefixes  /repository-prefixes  /provider-prefixes", "prefixes and to whom they are given"),
        ("GET /repositories  /clients  /providers", "accounts, with totals and stats"),
        ("GET and POST /credentials/api-keys  POST /token", "API keys and tokens"),
        ("GET /events  /activities  /resource-types  /reports  /heartbeat", "the rest"),
    ];

    private static readonly Lazy<string> Template = new(ReadTemplate);

    public static ServerResponse Answer(ServerRequest request, SandboxWorld world)
        => WantsHtml(request)
            ? ServerResponse.Text(200, Page(request, world), "text/html; charset=utf-8")
            : new ServerResponse(301).With("Location", SupportSite);

    private static bool WantsHtml(ServerRequest request) => request.Accept.Any(static type => type == "text/html");

    private static string ReadTemplate()
    {
        using var reader = new StreamReader(typeof(FrontPage).Assembly.GetManifestResourceStream("FrontPage.html")!);
        return reader.ReadToEnd();
    }

    // What comes from the store is put in last, so that no title can stand for a place of the template.
    private static string Page(ServerRequest request, SandboxWorld world)
    {
        var account = world.DescribeAccounts()[0];
        return Template.Value
            .Replace("{address}", Escape(request.BaseUrl), StringComparison.Ordinal)
            .Replace("{login}", Escape($"{account.Id.ToLowerInvariant()}:{account.Password}"), StringComparison.Ordinal)
            .Replace("{account}", Escape(account.Id), StringComparison.Ordinal)
            .Replace("{routes}", Rows(Routes, static row => [Linked(row.Route), Escape(row.Purpose)]), StringComparison.Ordinal)
            .Replace("{counts}", Escape(Counts(world.Store)), StringComparison.Ordinal)
            .Replace("{accounts}", Rows(world.DescribeAccounts(), static row =>
                [Escape(row.Id), Escape(row.Password), Escape(row.Kind.ToString()), Escape(string.Join(' ', row.Prefixes))]), StringComparison.Ordinal)
            .Replace("{dois}", Rows(Newest(world.Store), Cells), StringComparison.Ordinal);
    }

    private static string Rows<T>(IEnumerable<T> items, Func<T, string[]> cells)
    {
        var rows = new StringBuilder();
        foreach (var item in items)
            rows.Append("<tr>").AppendJoin(string.Empty, cells(item).Select(static cell => $"<td>{cell}</td>")).Append("</tr>\n");
        return rows.ToString();
    }

    private static IEnumerable<StoredDoi> Newest(DoiStore store)
        => store.All().OrderByDescending(static doi => doi.Updated).ThenBy(static doi => doi.Name, StringComparer.Ordinal).Take(DoisShown);

    private static string Counts(DoiStore store)
    {
        var states = store.All().GroupBy(static doi => doi.State).OrderByDescending(static group => group.Key)
            .Select(static group => $"{group.Count()} {group.Key.Spelling()}");
        var all = $"{store.Count} DOIs: {string.Join(", ", states)}.";
        return store.Count switch
        {
            0 => "None yet.",
            > DoisShown => $"{all} The {DoisShown} that were changed last:",
            _ => all,
        };
    }

    private static string[] Cells(StoredDoi doi)
    {
        var state = doi.State.Spelling();

        // What is not findable would be a 404 without a login, as on the real server.
        var name = doi.State == LifecycleState.Findable
            ? $"<a href=\"/dois/{Uri.EscapeDataString(doi.Name)}\">{Escape(doi.Name)}</a>"
            : Escape(doi.Name);
        var updated = Timestamps.Text(DateTimeOffset.FromUnixTimeMilliseconds(doi.Updated), fraction: false).Replace('T', ' ').TrimEnd('Z');
        return [name, $"<span class=\"{state}\">{state}</span>", Escape(Title(doi)), Escape(doi.Repository.Id), $"<code>{updated}</code>"];
    }

    private static string Title(StoredDoi doi)
        => doi.Element(DoiAttribute.Titles).Objects().Select(static title => title.Text("title")).FirstOrDefault()
            ?? string.Empty;

    // What a browser can look at is a link: reading, and no name to be put in first.
    private static string Linked(string route) => string.Join(' ', route.Split(' ').Select(word =>
        route.StartsWith("GET /", StringComparison.Ordinal) && word.StartsWith('/') && !word.Contains('{', StringComparison.Ordinal)
            ? $"<a href=\"{word}\">{word}</a>"
            : word.Length == 0 ? "&ensp;" : Escape(word)));

    private static string Escape(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));
}

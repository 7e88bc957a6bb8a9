using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>The filters and orders of <c>/activities</c>.</summary>
internal static class ActivityFilter
{
    // Changes are not searched, and addresses are not in the index.
    private static readonly SearchSchema Schema = new(
        [
            Field("uid", static change => change.Doi),
            Field("username", static change => change.By),
            Field("action", static change => change.Action),
            Field("version", static change => change.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Field("auditable_type", static _ => "Doi"),
            Field("request_uuid", static change => change.Id.ToString()),
            new ActivityField("created", SearchFieldType.Date, static (change, test) => test.Accepts(change.Moment.UtcDateTime)),
        ],
        ("uid", 10), ("username", 5), ("action", 1));

    /// <summary>The changes that a request asks for, the newest first unless it says otherwise.</summary>
    /// <param name="history">All changes.</param>
    /// <param name="query">The parameters.</param>
    /// <param name="owner">The DOI or the account of the path. It must have the case of ids, as on the server.</param>
    public static IReadOnlyList<DoiActivity> Select(DoiHistory history, QueryParameters query, string? owner)
    {
        var changes = history.All();
        if ((query.List("id") ?? query.List("ids")) is { } ids)
            changes = [.. changes.Where(change => ids.Contains(change.Id.ToString(), StringComparer.Ordinal))];
        else
        {
            var owners = owner is null
                ? query.List("datacite_doi_id") ?? query.List("provider_id") ?? query.List("client_id") ?? query.List("repository_id")
                : [owner];
            if (owners is not null)
                changes = [.. changes.Where(change => owners.Contains(change.Doi, StringComparer.Ordinal))];
            if (query["query"] is { } text)
                changes = [.. changes.Where(Compile(text))];
        }

        return query["sort"] == "created" ? [.. changes.Reverse()] : changes;
    }

    private static Func<DoiActivity, bool> Compile(string text)
    {
        try
        {
            var query = SearchQuery.Parse(text.Replace("/", "\\/", StringComparison.Ordinal), Schema);
            return change => query.Matches(new ActivityDocument(change));
        }
        catch (SearchQueryException refusal)
        {
            throw ApiErrors.SearchRefused(refusal.Message);
        }
    }

    private static ActivityField Field(string name, Func<DoiActivity, string?> value)
        => new(name, SearchFieldType.Keyword, (change, test) => value(change) is { } text && test.Accepts(text));

    private sealed class ActivityField(string name, SearchFieldType type, Func<DoiActivity, IValueTest, bool> any) : SearchField(name, type)
    {
        public bool Any(DoiActivity change, IValueTest test) => any(change, test);
    }

    private sealed class ActivityDocument(DoiActivity change) : ISearchDocument
    {
        /// <inheritdoc/>
        public bool Any(SearchField field, IValueTest test) => field is ActivityField known && known.Any(change, test);
    }
}

using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>
/// The selection parameters of <c>GET /dois</c>. All of them must hold, except for the group that the server joins with
/// OR.
/// </summary>
internal sealed class DoiFilter
{
    private readonly List<Func<StoredDoi, bool>> _all = [];
    private readonly List<Func<StoredDoi, bool>> _any = [];

    /// <summary>What the filter depends on: equal keys select equal rows from equal snapshots.</summary>
    public string Key { get; private init; } = string.Empty;

    public static DoiFilter From(QueryParameters query, Caller caller)
    {
        var filter = new DoiFilter { Key = KeyOf(query, caller) };
        if (query.List("ids") is { } ids)
        {
            // Ignores every other filter, the state included (T5).
            var names = ids.Select(static id => id.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
            filter._all.Add(doi => names.Contains(doi.Name));
            return filter;
        }

        filter.AddStates(query, caller);
        filter.AddColumns(query);
        filter.AddCounts(query);
        filter._all.AddRange(RecordFilters.From(query));
        if (query["query"] is { } text)
            filter._all.Add(Compile(text));
        filter.AddAlternatives(query);
        return filter;
    }

    public bool Matches(StoredDoi doi)
    {
        foreach (var condition in _all)
        {
            if (!condition(doi))
                return false;
        }

        if (_any.Count == 0)
            return true;
        foreach (var alternative in _any)
        {
            if (alternative(doi))
                return true;
        }

        return false;
    }

    private static Func<StoredDoi, bool> Compile(string text)
    {
        try
        {
            var query = SearchQuery.Parse(text);
            return doi => query.Matches(new DoiSearchDocument { Entry = doi });
        }
        catch (SearchQueryException refusal)
        {
            throw ApiErrors.SearchRefused(refusal.Message);
        }
    }

    private static string KeyOf(QueryParameters query, Caller caller)
        => (caller.IsAnonymous ? "public\n" : "signed in\n")
            + string.Join('\n', query.All.Where(static pair => !PresentationParameters.Contains(pair.Key))
                .OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}"));

    // Anonymous callers see findable DOIs only; everybody else sees all states of all repositories (T4).
    private void AddStates(QueryParameters query, Caller caller)
    {
        if (caller.IsAnonymous)
            _all.Add(static doi => doi.State == LifecycleState.Findable);
        else if (query.List("state") is { } list)
        {
            var states = list.Select(Lifecycle.Parse).ToHashSet();
            _all.Add(doi => states.Contains(doi.State));
        }
    }

    private void AddColumns(QueryParameters query)
    {
        if (query.List("prefix") is { } prefixes)
            _all.Add(doi => prefixes.Any(prefix => IsUnder(doi.Name, prefix)));
        if (query["consortium_id"] is { } consortium)
            _all.Add(doi => Is(doi.Repository.Provider.Consortium?.Id, consortium));
        if (query["client_type"] is { } clientType)
        {
            _all.Add(doi => doi.Repository.ClientType == clientType);
            if (clientType == "igsnCatalog")
                _all.Add(static doi => doi.ResourceTypeGeneral == "PhysicalObject");
        }

        if (query.List("resource_type_id") is { } types)
        {
            var ids = types.Select(static type => char.IsAsciiLetterUpper(type[0]) ? ResourceTypeId.ToKebab(type) : type)
                .ToHashSet(StringComparer.Ordinal);
            _all.Add(doi => doi.ResourceTypeGeneral is { } general && ids.Contains(ResourceTypeId.ToKebab(general)));
        }

        AddYears(query["created"], static doi => YearOf(doi.Created));
        AddYears(query["registered"], static doi => doi.Registered == 0 ? int.MinValue : YearOf(doi.Registered));
        AddYears(query["published"], static doi => doi.PublicationYear == 0 ? int.MinValue : doi.PublicationYear);
    }

    // The value is a number, and `true` is read as 0, which every DOI has (T31).
    private void AddCounts(QueryParameters query)
    {
        foreach (var (key, attribute) in new[]
        {
            ("has_citations", DoiAttribute.CitationCount), ("has_references", DoiAttribute.ReferenceCount),
            ("has_parts", DoiAttribute.PartCount),
            ("has_part_of", DoiAttribute.PartOfCount), ("has_versions", DoiAttribute.VersionCount),
            ("has_version_of", DoiAttribute.VersionOfCount),
            ("has_views", DoiAttribute.ViewCount), ("has_downloads", DoiAttribute.DownloadCount),
        })
        {
            if (query[key] is { } text)
            {
                var least = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
                if (least > 0)
                    _all.Add(doi => Number(doi, attribute) >= least);
            }
        }
    }

    private void AddAlternatives(QueryParameters query)
    {
        if (query.List("client_id") is { } clients)
            _any.Add(doi => clients.Any(id => Is(doi.Repository.Id, id)));
        if (query.List("provider_id") is { } providers)
            _any.Add(doi => providers.Any(id => Is(doi.Repository.Provider.Id, id)));
        _any.AddRange(RecordFilters.Alternatives(query));
    }

    private void AddYears(string? text, Func<StoredDoi, int> year)
    {
        if (YearFilter.Parse(text) is { } range)
            _all.Add(doi => range.Contains(year(doi)));
    }

    private static bool IsUnder(string name, string prefix)
        => name.Length > prefix.Length && name[prefix.Length] == '/' && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? id, string wanted) => string.Equals(id, wanted, StringComparison.OrdinalIgnoreCase);

    private static int YearOf(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime.Year;

    private static long Number(StoredDoi doi, DoiAttribute attribute)
        => doi.Element(attribute) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;
}

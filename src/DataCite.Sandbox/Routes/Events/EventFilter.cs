using System.Globalization;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Events;

/// <summary>The filters of <c>/events</c>.</summary>
internal sealed class EventFilter
{
    private readonly List<Func<EventRecord, bool>> _conditions = [];

    public static EventFilter From(QueryParameters query)
    {
        var filter = new EventFilter();
        filter.Add(query.List("id") ?? query.List("ids"), static record => [record.Id.ToString()]);
        filter.Add(query.List("subj_id"), static record => [record.SubjectUrl]);
        filter.Add(query.List("obj_id"), static record => [record.ObjectUrl]);
        filter.Add(query.List("doi")?.Select(BareName).ToArray(), static record => [record.Subject, record.Object]);
        filter.Add(query.List("source_doi")?.Select(BareName).ToArray(), static record => [record.Subject]);
        filter.Add(query.List("target_doi")?.Select(BareName).ToArray(), static record => [record.Object]);
        filter.Add(query.List("prefix"), static record => [record.Subject.Split('/')[0], record.Object.Split('/')[0]]);
        filter.Add(query.List("source_id"), static record => [record.Source]);
        filter.Add(query.List("relation_type_id"), static record => [record.RelationType]);
        filter.Add(query.List("source_relation_type_id"), static record => [record.RelationType]);
        filter.Add(query.List("year_month"), static record => [record.YearMonth]);
        if (query["occurred_at"] is { } years)
            filter.AddYears(years);
        if (query["query"] is { } text)
            filter.AddQuery(text);
        foreach (var unfilled in new[] { "orcid", "issn", "registrant_id", "citation_type", "subtype", "publication_year",
            "target_relation_type_id" })
        {
            // Nothing that the sandbox makes up carries these.
            if (query[unfilled] is not null)
                filter._conditions.Add(static _ => false);
        }

        return filter;
    }

    public bool Matches(EventRecord record) => _conditions.TrueForAll(condition => condition(record));

    private static string BareName(string doi)
        => doi[(doi.IndexOf("10.", StringComparison.Ordinal) is var at and > 0 ? at : 0)..].ToLowerInvariant();

    private void Add(string[]? wanted, Func<EventRecord, string[]> values)
    {
        if (wanted is not null)
            _conditions.Add(record => values(record).Any(value => wanted.Contains(value, StringComparer.OrdinalIgnoreCase)));
    }

    private void AddQuery(string text)
    {
        try
        {
            // Slashes are escaped as in queries over DOIs: addresses are what is asked for here.
            var query = SearchQuery.Parse(text.Replace("/", "\\/", StringComparison.Ordinal), EventSearchDocument.Schema);
            _conditions.Add(record => query.Matches(new EventSearchDocument(record)));
        }
        catch (SearchQueryException refusal)
        {
            throw ApiErrors.SearchRefused(refusal.Message);
        }
    }

    // One year, or two with a dash between them.
    private void AddYears(string text)
    {
        var years = text.Split('-').Select(static part => int.TryParse(part, CultureInfo.InvariantCulture, out var year) ? year : 0)
            .ToArray();
        _conditions.Add(record => record.Occurred.UtcDateTime.Year >= years.Min() && record.Occurred.UtcDateTime.Year <= years.Max());
    }
}

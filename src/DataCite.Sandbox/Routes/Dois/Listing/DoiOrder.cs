using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The orders of a list by page number. Anything unknown, and nothing, means updated descending, with a query too.</summary>
internal sealed class DoiOrder
{
    private readonly Func<StoredDoi, long>? _number;
    private readonly Func<StoredDoi, string?>? _text;
    private readonly bool _descending;

    private DoiOrder(string key, bool descending, Func<StoredDoi, long>? number = null, Func<StoredDoi, string?>? text = null)
    {
        Key = key;
        _descending = descending;
        _number = number;
        _text = text;
    }

    public string Key { get; }

    public static DoiOrder From(string? sort)
    {
        var descending = sort?.StartsWith('-') == true;
        return (descending ? sort![1..] : sort) switch
        {
            "name" => new DoiOrder(sort!, descending, text: static doi => doi.Name),
            "created" => new DoiOrder(sort!, descending, static doi => doi.Created),
            "updated" => new DoiOrder(sort!, descending, static doi => doi.Updated),

            // The field is empty in the index, so that every row is equal (T29).
            "published" => new DoiOrder(sort!, descending, static _ => 0),
            "view-count" or "view_count" => new DoiOrder(sort!, descending, static doi => Count(doi, DoiAttribute.ViewCount)),
            "download-count" or "download_count" => new DoiOrder(sort!, descending, static doi => Count(doi, DoiAttribute.DownloadCount)),
            "citation-count" or "citation_count" => new DoiOrder(sort!, descending, static doi => Count(doi, DoiAttribute.CitationCount)),
            "title" => new DoiOrder(sort!, descending, text: static doi => FirstTitle(doi)),
            _ => new DoiOrder("-updated", descending: true, static doi => doi.Updated),
        };
    }

    /// <summary>The best matches of a query first; without one every row is equal.</summary>
    public static DoiOrder ByRelevance(string? text)
    {
        const int precision = 1_000_000;
        var query = SearchQuery.Parse(text);
        return new DoiOrder(
            "relevance", descending: true, doi => query.IsAll ? 0 : (long)(query.Score(new DoiSearchDocument { Entry = doi }) * precision));
    }

    /// <summary>The first rows in this order; equal rows stay in the order of the cursor.</summary>
    public StoredDoi[] First(StoredDoi[] rows, int count)
    {
        var places = new int[rows.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;

        if (_number is not null)
        {
            var keys = Array.ConvertAll(rows, row => _descending ? -_number(row) : _number(row));
            Array.Sort(places, (left, right) => keys[left] != keys[right] ? keys[left].CompareTo(keys[right]) : left.CompareTo(right));
        }
        else
        {
            var keys = Array.ConvertAll(rows, row => _text!(row));
            var sign = _descending ? -1 : 1;

            // A missing text comes last in both directions.
            Array.Sort(places, (left, right) => (keys[left] is null, keys[right] is null) switch
            {
                (true, true) => left.CompareTo(right),
                (true, false) => 1,
                (false, true) => -1,
                _ => string.CompareOrdinal(keys[left], keys[right]) is var order and not 0 ? sign * order : left.CompareTo(right),
            });
        }

        return [.. places.Take(count).Select(place => rows[place])];
    }

    private static long Count(StoredDoi doi, DoiAttribute attribute)
        => doi.Element(attribute) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    // The index holds titles in lower case, so that case does not matter (facts §0).
    private static string? FirstTitle(StoredDoi doi)
        => doi.Element(DoiAttribute.Titles).Objects().Select(static title => JsonBytes.Text(title, "title")).FirstOrDefault()?.ToLowerInvariant();
}

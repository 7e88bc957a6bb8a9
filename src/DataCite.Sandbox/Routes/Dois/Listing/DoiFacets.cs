using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Facets;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The facets of a list. What was counted is kept while the index does not change.</summary>
internal sealed class DoiFacets(DoiStore store, TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, byte[]> _remembered = new(StringComparer.Ordinal);
    private long _version = -1;

    /// <summary>The members of <c>meta</c> as JSON, each with a comma before it; null when there are none.</summary>
    public byte[]? Count(StoredDoi[] rows, QueryParameters query, Caller caller)
    {
        var (disable, names, clientType) = (query["disable_facets"], query.Raw("facets"), query["client_type"]);
        var collector = new FacetCollector(FacetSelection.Of(disable, names, clientType), clock.GetUtcNow().Year);
        if (collector.IsEmpty || rows.Length == 0)
            return null;

        var version = store.Search().Version;
        var key = $"{disable}\n{names}\n{DoiFilter.From(query, caller).Key}";
        lock (_gate)
        {
            if (_version == version && _remembered.TryGetValue(key, out var known))
                return known;
        }

        foreach (var row in rows)
            collector.Add(row);
        var counted = Write(collector, rows.Length);
        lock (_gate)
        {
            if (_version != version)
                _remembered.Clear();
            _version = version;
            _remembered[key] = counted;
        }

        return counted;
    }

    // A collector writes members into an object; the list has begun its own by hand.
    private static byte[] Write(FacetCollector collector, int total)
    {
        var json = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            collector.WriteTo(writer, total);
            writer.WriteEndObject();
        });
        return json.Length <= 2 ? [] : [(byte)',', .. json.AsSpan(1, json.Length - 2)];
    }
}

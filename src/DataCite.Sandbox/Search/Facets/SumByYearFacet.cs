using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Adds up a number of the documents by publication year: of the ten newest years those in which it is not zero.</summary>
internal sealed class SumByYearFacet(string field) : Facet, IValueTest
{
    private const int Years = 10;

    private readonly DoiSearchField _field = (DoiSearchField)DoiSearchSchema.Schema.Find(field)[0];
    private readonly DoiSearchField _year = (DoiSearchField)DoiSearchSchema.Schema.Find("publication_year")[0];
    private readonly SortedDictionary<int, double> _sums = [];
    private int _currentYear;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        if (!_year.Any(entry, this))
            return;
        _sums.TryAdd(_currentYear, 0);
        _field.Any(entry, this);
    }

    /// <inheritdoc/>
    public bool Accepts(DateTime instant)
    {
        _currentYear = instant.Year;
        return true;
    }

    /// <inheritdoc/>
    public bool Accepts(double number)
    {
        _sums[_currentYear] += number;
        return true;
    }

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
        => FacetEntry.WriteAll(
            writer,
            from year in _sums.Reverse().Take(Years)
            where year.Value > 0
            let text = year.Key.ToString("0000", CultureInfo.InvariantCulture)
            select new FacetEntry(text, text, (long)year.Value));
}

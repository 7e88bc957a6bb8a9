using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Counts documents by the year or month of a date, the newest first.</summary>
/// <param name="field">The date field.</param>
/// <param name="format">How the period is written, <c>yyyy</c> or <c>yyyy-MM</c>.</param>
/// <param name="size">How many periods are told.</param>
/// <param name="lastYear">Later years are not told.</param>
internal sealed class PeriodFacet(string field, string format, int size, int lastYear = 9999) : Facet, IValueTest
{
    private readonly DoiSearchField _field = (DoiSearchField)DoiSearchSchema.Schema.Find(field)[0];
    private readonly Dictionary<DateTime, int> _counts = [];

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry) => _field.Any(entry, this);

    /// <inheritdoc/>
    public bool Accepts(DateTime instant)
    {
        var period = new DateTime(instant.Year, format == "yyyy" ? 1 : instant.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        _counts[period] = _counts.GetValueOrDefault(period) + 1;

        // These fields have one value; there is no other to look at.
        return true;
    }

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text) => false;

    /// <inheritdoc/>
    public bool Accepts(double number) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
        => FacetEntry.WriteAll(
            writer,
            from period in _counts.Where(period => period.Key.Year <= lastYear).OrderByDescending(period => period.Key).Take(size)
            let text = period.Key.ToString(format, CultureInfo.InvariantCulture)
            select new FacetEntry(text, text, period.Value));
}

/// <summary>Adds up a number of the documents.</summary>
internal sealed class SumFacet(string field) : Facet, IValueTest
{
    private readonly DoiSearchField _field = (DoiSearchField)DoiSearchSchema.Schema.Find(field)[0];
    private double _sum;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry) => _field.Any(entry, this);

    /// <inheritdoc/>
    public bool Accepts(double number)
    {
        _sum += number;
        return true;
    }

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text) => false;

    /// <inheritdoc/>
    public bool Accepts(DateTime instant) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => writer.WriteNumberValue((long)_sum);
}

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

/// <summary>Counts the values that the documents have in a field.</summary>
internal sealed class ValueCountFacet(string field) : Facet, IValueTest
{
    private readonly DoiSearchField _field = (DoiSearchField)DoiSearchSchema.Schema.Find(field)[0];
    private int _count;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry) => _field.Any(entry, this);

    /// <inheritdoc/>
    public bool Accepts(ReadOnlySpan<char> text)
    {
        _count++;
        return false;
    }

    /// <inheritdoc/>
    public bool Accepts(double number) => false;

    /// <inheritdoc/>
    public bool Accepts(DateTime instant) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => writer.WriteNumberValue(_count);
}

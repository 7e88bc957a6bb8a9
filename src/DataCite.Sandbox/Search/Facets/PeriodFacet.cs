using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

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

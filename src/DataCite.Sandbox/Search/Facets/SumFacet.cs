using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Facets;

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

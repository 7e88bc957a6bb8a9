using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Facets;

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

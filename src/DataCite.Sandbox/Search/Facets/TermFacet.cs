using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>The most frequent values of a field of the index.</summary>
/// <param name="field">The field's name.</param>
/// <param name="size">How many values are told.</param>
/// <param name="describe">The entry for a value and its count.</param>
internal class TermFacet(string field, int size, Func<string, int, FacetEntry> describe) : Facet, IValueTest
{
    private readonly DoiSearchField _field = (DoiSearchField)DoiSearchSchema.Schema.Find(field)[0];

    /// <summary>The counts so far.</summary>
    protected TermCounts Counts { get; } = new();

    /// <summary>The number of the document at hand.</summary>
    protected int Document { get; private set; }

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        Document++;
        _field.Any(entry, this);
    }

    /// <inheritdoc/>
    public virtual bool Accepts(ReadOnlySpan<char> text)
    {
        if (_field.Type != SearchFieldType.LowercaseKeyword)
        {
            Count(text);
            return false;
        }

        Span<char> lower = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.ToLowerInvariant(lower);
        Count(lower);
        return false;
    }

    /// <inheritdoc/>
    public bool Accepts(double number)
    {
        Count(number.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    /// <inheritdoc/>
    public bool Accepts(DateTime instant) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer) => FacetEntry.WriteAll(writer, Entries());

    /// <summary>Counts a value of the document at hand.</summary>
    protected virtual void Count(ReadOnlySpan<char> value) => Counts.Add(value, Document);

    /// <summary>The entries, the most frequent first.</summary>
    protected virtual IEnumerable<FacetEntry> Entries() => Counts.Top(size).Select(term => describe(term.Key, term.Count));
}

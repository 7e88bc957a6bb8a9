using System.Globalization;
using System.Text.Json;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Fields;
using DataCite.Sandbox.Search.Nodes;

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

/// <summary>Licences, and how many documents have none or one that is not told.</summary>
internal sealed class LicenseFacet(int size) : TermFacet("rights_list.rightsIdentifier", size, FacetTitles.License)
{
    private const string Missing = "__missing__";
    private const string Other = "__other__";
    private bool _found;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _found = false;
        base.Add(entry);
        if (!_found)
            base.Count(Missing);
    }

    /// <inheritdoc/>
    protected override void Count(ReadOnlySpan<char> value)
    {
        // A licence without an identifier may be stored with an empty one.
        if (value.IsEmpty)
            return;
        _found = true;
        base.Count(value);
    }

    /// <inheritdoc/>
    protected override IEnumerable<FacetEntry> Entries()
    {
        var told = base.Entries().ToList();
        var others = Counts.Total() - told.Sum(entry => entry.Count);
        return others > 0 ? told.Append(new(Other, "Other", others)) : told;
    }
}

/// <summary>Fields of science: subjects marked FOS in documents that have a subject of that scheme.</summary>
internal sealed class FieldOfScienceFacet(int size)
    : TermFacet("subjects.subject.keyword", size, (subject, count) =>
    {
        var title = subject.Replace(Mark, string.Empty, StringComparison.Ordinal);
        return new(FacetTitles.Parameterize(title), title, count);
    })
{
    private const string Mark = "FOS: ";

    private static readonly DoiSearchField Scheme = (DoiSearchField)DoiSearchSchema.Schema.Find("subjects.subjectScheme")[0];

    private static readonly ExactNode IsFieldOfScience = new(Scheme, DerivedValues.FieldsOfScienceScheme);

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        if (Scheme.Any(entry, IsFieldOfScience))
            base.Add(entry);
    }

    /// <inheritdoc/>
    protected override void Count(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("FOS:"))
            base.Count(value);
    }
}

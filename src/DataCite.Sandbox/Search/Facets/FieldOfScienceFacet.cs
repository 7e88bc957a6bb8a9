using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Search.Syntax;

namespace DataCite.Sandbox.Search.Facets;

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

    private static readonly ExactNode IsFieldOfScience = new(Scheme, DerivedSearchValues.FieldsOfScienceScheme);

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

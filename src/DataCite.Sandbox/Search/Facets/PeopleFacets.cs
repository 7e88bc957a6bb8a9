using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>The people with an ORCID iD who made, or helped to make, most of the documents; on demand with the types of these.</summary>
internal sealed partial class PeopleFacet(string[] attributes, bool withTypes) : Facet
{
    private const int Size = 10;

    private readonly TermCounts _counts = new();
    private readonly List<(string? Name, ResourceTypeFacet Types)> _people = [];
    private int _document;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _document++;
        var seen = new HashSet<int>();
        foreach (var attribute in attributes)
        {
            var value = entry.Attribute(attribute);
            if (value.Span.IndexOf("orcid.org/"u8) < 0)
                continue;
            using var json = JsonDocument.Parse(value);
            foreach (var person in json.RootElement.Items())
                Add(entry, person, seen);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var (id, count, index) in _counts.Top(Size))
            new FacetEntry(id, _people[index].Name, count).Write(writer, withTypes ? _people[index].Types.Entries.Take(Size) : null);
        writer.WriteEndArray();
    }

    private void Add(IDoiEntry entry, JsonElement person, HashSet<int> seen)
    {
        foreach (var identifier in person.Items("nameIdentifiers"))
        {
            if (identifier.Text("nameIdentifier") is not { } id || !OrcidAddress().IsMatch(id))
                continue;
            var (index, isNew) = _counts.Add(id, _document);
            if (isNew)
                _people.Add((person.Text("name"), new()));
            if (withTypes && seen.Add(index))
                _people[index].Types.Add(entry);
        }
    }

    [GeneratedRegex("^https?://orcid.org/.+$", RegexOptions.CultureInvariant)]
    private static partial Regex OrcidAddress();
}

/// <summary>
/// Funders by identifier. Identifiers are counted in lower case, and the title is looked up by that in the first document: a funder whose
/// identifier has capitals there is not told at all.
/// </summary>
internal sealed class FunderFacet : Facet
{
    private const int Size = 200;

    private readonly TermCounts _counts = new();
    private readonly List<(bool IsKnown, string? Name)> _funders = [];
    private int _document;

    /// <inheritdoc/>
    public override void Add(IDoiEntry entry)
    {
        _document++;
        var value = entry.Attribute("fundingReferences");
        if (value.Span.IndexOf("funderIdentifier"u8) < 0)
            return;
        using var json = JsonDocument.Parse(value);
        var references = json.RootElement.Items().ToList();
        foreach (var reference in references)
        {
            if (reference.Text("funderIdentifier")?.ToLowerInvariant() is not { } id || !_counts.Add(id, _document).IsNew)
                continue;
            var match = references.FirstOrDefault(candidate => candidate.Text("funderIdentifier") == id);
            var isNamed = match.Property("funderName").ValueKind != JsonValueKind.Undefined;
            _funders.Add((match.ValueKind == JsonValueKind.Object, isNamed ? match.Text("funderName") : id));
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
        => FacetEntry.WriteAll(
            writer,
            from funder in _counts.Top(Size)
            where _funders[funder.Index].IsKnown
            select new FacetEntry(funder.Key, _funders[funder.Index].Name, funder.Count));
}

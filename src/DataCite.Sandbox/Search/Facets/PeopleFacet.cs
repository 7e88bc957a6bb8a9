using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Text;

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

using System.Text;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>What the index works out from the metadata of a DOI, for searching, filtering and counting. No value occurs twice.</summary>
internal static class DerivedSearchValues
{
    /// <summary>The subjectScheme of the OECD's Fields of Science and Technology.</summary>
    public const string FieldsOfScienceScheme = "Fields of Science and Technology (FOS)";

    private static readonly string[] Creators = ["creators"];

    private static readonly string[] Funding = ["fundingReferences"];

    private static readonly string[] Subjects = ["subjects"];

    private static readonly string[] People = ["creators", "contributors"];

    private const string FieldsOfSciencePrefix = "FOS: ";

    /// <summary>The creators' names in natural order, <c>Jane Doe</c>.</summary>
    public static IReadOnlyList<string> CreatorNames(IDoiEntry entry) => Collect(entry, Creators, "ame\""u8, static (creator, _, names) =>
    {
        var name = creator.Text("name");
        if (creator.Text("familyName") is { Length: > 0 } family)
            names.Add($"{creator.Text("givenName")} {family}");
        else if (name?.IndexOf(", ", StringComparison.Ordinal) is { } comma and >= 0)
            names.Add($"{name[(comma + 2)..]} {name[..comma]}");
        else if (name is not null)
            names.Add(name);
    });

    /// <summary>ORCID iDs of creators and contributors, as addresses.</summary>
    public static IReadOnlyList<string> PersonIds(IDoiEntry entry) => Collect(entry, People, "ORCID"u8, static (person, _, ids) =>
    {
        foreach (var id in NameIdentifiers(person, "ORCID"))
            ids.Add("https://orcid.org/" + id[(id.LastIndexOf('/') + 1)..].ToUpperInvariant());
    });

    /// <summary>ROR ids of the affiliations of creators and contributors, <c>ror.org/…</c>.</summary>
    public static IReadOnlyList<string> AffiliationIds(IDoiEntry entry) => Collect(
        entry, People, "affiliationIdentifier"u8, static (person, _, ids) => AddAffiliations(person, ids, withName: false));

    /// <summary>The same with the affiliation's name behind a colon: what the facet counts.</summary>
    public static IReadOnlyList<string> AffiliationIdsAndNames(IDoiEntry entry) => Collect(
        entry, People, "affiliationIdentifier"u8, static (person, _, ids) => AddAffiliations(person, ids, withName: true));

    /// <summary>ROR ids of the affiliations of creators and sponsors.</summary>
    public static IReadOnlyList<string> FairAffiliationIds(IDoiEntry entry) => Collect(
        entry, People, "affiliationIdentifier"u8, static (person, isCreator, ids) =>
        {
            if (isCreator || IsSponsor(person))
                AddAffiliations(person, ids, withName: false);
        });

    /// <summary>ROR ids of creators and contributors that are organizations, and of the publisher.</summary>
    public static IReadOnlyList<string> OrganizationIds(IDoiEntry entry)
    {
        var ids = Collect(entry, People, "ROR"u8, static (person, _, found) => AddOrganizations(person, found));
        var publisher = entry.Attribute("publisher");
        if (publisher.Span.IndexOf("ROR"u8) >= 0)
        {
            using var json = JsonDocument.Parse(publisher);
            var id = json.RootElement.Text("publisherIdentifierScheme") == "ROR" ? json.RootElement.Text("publisherIdentifier") : null;
            if (!string.IsNullOrEmpty(id) && RorIdentifiers.ToIndexForm(id) is var ror && !ids.Contains(ror))
                ids.Add(ror);
        }

        return ids;
    }

    /// <summary>ROR ids of creators and sponsors that are organizations.</summary>
    public static IReadOnlyList<string> FairOrganizationIds(IDoiEntry entry) => Collect(
        entry, People, "ROR"u8, static (person, isCreator, ids) =>
        {
            if (isCreator || IsSponsor(person))
                AddOrganizations(person, ids);
        });

    /// <summary>ROR ids of the funders, as addresses. Crossref Funder IDs are not translated into them: that takes ROR's data.</summary>
    public static IReadOnlyList<string> FunderRors(IDoiEntry entry) => Collect(entry, Funding, "ROR"u8, static (funding, _, ids) =>
    {
        if (funding.Text("funderIdentifierType") == "ROR" && funding.Text("funderIdentifier") is { Length: > 0 } id)
            ids.Add("https://" + RorIdentifiers.ToIndexForm(id));
    });

    /// <summary>The fields of science among the subjects, without the mark that they have in front.</summary>
    public static IReadOnlyList<string> FieldsOfScience(IDoiEntry entry) => Collect(entry, Subjects, "(FOS)"u8, static (item, _, fields) =>
    {
        if (item.Text("subjectScheme") == FieldsOfScienceScheme && item.Text("subject") is { } text)
            fields.Add(text.Replace(FieldsOfSciencePrefix, string.Empty, StringComparison.Ordinal));
    });

    /// <summary>
    /// The general resource type, <c>DataPaper</c>; null when it is not in the vocabulary. A Text or Other whose resourceType is Project
    /// counts as a Project.
    /// </summary>
    public static string? ResourceType(IDoiEntry entry)
    {
        var types = entry.Attribute("types");
        if (types.IsEmpty)
            return null;
        using var json = JsonDocument.Parse(types);
        var general = json.RootElement.Text("resourceTypeGeneral");
        if (general is "Text" or "Other" && json.RootElement.Text("resourceType") == "Project")
            return "Project";
        return Vocabularies.ResourceTypeGeneral.Contains(general) ? general : null;
    }

    /// <summary>The id of a general resource type, <c>data-paper</c>.</summary>
    public static string ResourceTypeId(string type) => Words(type, '-').ToLowerInvariant();

    /// <summary>The title of a general resource type, <c>Data Paper</c>.</summary>
    public static string ResourceTypeTitle(string type) => Words(type, ' ');

    private static string Words(string type, char separator)
    {
        var words = new StringBuilder(type.Length + 4);
        foreach (var c in type)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
                words.Append(separator);
            words.Append(c);
        }

        return words.ToString();
    }

    private static bool IsSponsor(JsonElement person) => person.Text("contributorType") == "Sponsor";

    private static void AddOrganizations(JsonElement person, List<string> ids)
    {
        foreach (var id in NameIdentifiers(person, "ROR"))
            ids.Add(RorIdentifiers.ToIndexForm(id));
    }

    private static IEnumerable<string> NameIdentifiers(JsonElement person, string scheme)
        => from identifier in person.Items("nameIdentifiers")
           where identifier.Text("nameIdentifierScheme") == scheme
           let id = identifier.Text("nameIdentifier")
           where !string.IsNullOrEmpty(id)
           select id;

    private static void AddAffiliations(JsonElement person, List<string> ids, bool withName)
    {
        foreach (var affiliation in person.Items("affiliation"))
        {
            var id = affiliation.Text("affiliationIdentifierScheme") == "ROR" ? affiliation.Text("affiliationIdentifier") : null;
            if (string.IsNullOrEmpty(id))
                continue;
            var ror = RorIdentifiers.ToIndexForm(id);
            ids.Add(withName ? $"{ror}:{affiliation.Text("name")}" : ror);
        }
    }

    // Most records lack what is looked for, and searching the bytes for a part of its name is much cheaper than reading them.
    private static List<string> Collect(
        IDoiEntry entry, string[] attributes, ReadOnlySpan<byte> mark, Action<JsonElement, bool, List<string>> add)
    {
        var values = new List<string>();
        foreach (var attribute in attributes)
        {
            var value = entry.Attribute(attribute);
            if (value.Span.IndexOf(mark) < 0)
                continue;
            using var json = JsonDocument.Parse(value);
            foreach (var item in json.RootElement.Items())
                add(item, attribute == "creators", values);
        }

        return values.Count > 1 ? [.. values.Distinct(StringComparer.Ordinal)] : values;
    }
}

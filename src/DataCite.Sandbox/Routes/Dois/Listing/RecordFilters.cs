using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Generation;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The filters that look into the metadata.</summary>
internal static class RecordFilters
{
    /// <summary>Filters that must all hold.</summary>
    public static IEnumerable<Func<StoredDoi, bool>> From(QueryParameters query)
    {
        if (query.List("resource_type") is { } types)
            yield return doi => types.Contains(doi.Element(DoiAttribute.Types).Text("resourceType"), StringComparer.OrdinalIgnoreCase);
        if (query["schema_version"] is { } version)
            yield return doi => JsonBytes.ScalarText(doi.Element(DoiAttribute.SchemaVersion)) == "http://datacite.org/schema/kernel-" + version;
        if (query.List("subject") is { } subjects)
            yield return doi => Items(doi, DoiAttribute.Subjects)
                .Any(item => subjects.Contains(item.Text("subject"), StringComparer.Ordinal));
        if (query.List("field_of_science") is { } fields)
            yield return doi => FieldsOfScience(doi).Any(field => fields.Contains(field, StringComparer.Ordinal));
        if (query.List("license") is { } licences)
            yield return doi => Items(doi, DoiAttribute.RightsList)
                .Any(item => licences.Contains(item.Text("rightsIdentifier"), StringComparer.Ordinal));
        if (query.List("certificate") is { } certificates)
            yield return doi => certificates.Any(name => doi.Repository.Certificates.Contains(name, StringComparer.Ordinal));
        if (query["source"] is { } source)
            yield return doi => JsonBytes.ScalarText(doi.Element(DoiAttribute.Source)) == source;
        if (query["user_id"] is { } user)
            yield return doi => HasOrcid(doi, LastSegment(user));
        if (query["re3data_id"] is { } re3data)
            yield return doi => Profile(doi, "re3data").Contains(LastSegment(re3data), StringComparison.OrdinalIgnoreCase);
        if (query["opendoar_id"] is { } opendoar)
            yield return doi => Profile(doi, "opendoar").Trim('"') == opendoar;
        if (query["funded_by"] is { } funder)
            yield return doi => Items(doi, DoiAttribute.FundingReferences).Any(item => SameEnd(item.Text("funderIdentifier"), funder));
        // The server looks countries up in ROR's data; here those of the made-up institutions are known.
        if (query.List("affiliation_country") is { } countries)
        {
            var rors = SampleText.Institutions.Where(place => countries.Contains(place.Country, StringComparer.OrdinalIgnoreCase)).ToArray();
            yield return doi => Affiliations(doi).Any(item => rors.Any(place => SameEnd(item.Text("affiliationIdentifier"), place.Ror)));
        }

        if (query["has_person"] is not null)
            yield return static doi => HasOrcid(doi, null);
        foreach (var filter in LinkCheckFilters.From(query))
            yield return filter;
    }

    /// <summary>Filters of which one is enough.</summary>
    public static IEnumerable<Func<StoredDoi, bool>> Alternatives(QueryParameters query)
    {
        // These three look at the scheme that the metadata names, and not at the identifier.
        if (query["has_affiliation"] is not null)
            yield return static doi => Affiliations(doi).Any(static item => item.Text("affiliationIdentifierScheme") == "ROR");
        if (query["has_organization"] is not null)
            yield return static doi => People(doi).SelectMany(static person => Items(person.Member("nameIdentifiers")))
                .Any(static item => item.Text("nameIdentifierScheme") == "ROR");
        if (query["has_funder"] is not null)
            yield return static doi => Items(doi, DoiAttribute.FundingReferences)
                .Any(static item => item.Text("funderIdentifierType") == "Crossref Funder ID");
        if (query["affiliation_id"] is { } ror)
            yield return doi => Affiliations(doi).Any(item => SameEnd(item.Text("affiliationIdentifier"), ror));
        if (query.List("funder_id") is { } funders)
        {
            yield return doi => Items(doi, DoiAttribute.FundingReferences)
                .Any(item => funders.Any(id => SameEnd(item.Text("funderIdentifier"), id)));
        }
    }

    private static IEnumerable<JsonElement> Items(StoredDoi doi, DoiAttribute attribute) => doi.Element(attribute).Objects();

    private static IEnumerable<JsonElement> Items(JsonElement? list) => list?.Objects() ?? [];

    private static IEnumerable<JsonElement> People(StoredDoi doi)
        => Items(doi, DoiAttribute.Creators).Concat(Items(doi, DoiAttribute.Contributors));

    private static IEnumerable<JsonElement> Affiliations(StoredDoi doi)
        => People(doi).SelectMany(static person => Items(person.Member("affiliation")));

    private static IEnumerable<string> Ids(JsonElement person)
        => Items(person.Member("nameIdentifiers")).Select(static item => item.Text("nameIdentifier")).OfType<string>();

    // Creators only, whatever the contributors say (facts §2.1).
    private static bool HasOrcid(StoredDoi doi, string? orcid) => Items(doi, DoiAttribute.Creators).SelectMany(Ids)
        .Any(id => id.Contains("orcid.org/", StringComparison.OrdinalIgnoreCase) && (orcid is null || SameEnd(id, orcid)));

    private static IEnumerable<string> FieldsOfScience(StoredDoi doi) => Items(doi, DoiAttribute.Subjects)
        .Select(static item => item.Text("subject"))
        .Where(static subject => subject?.StartsWith("FOS: ", StringComparison.Ordinal) == true)
        .Select(static subject => subject![5..].ToLowerInvariant().Replace(' ', '_'));

    private static string Profile(StoredDoi doi, string attribute) => doi.Repository.Profile.GetValueOrDefault(attribute) ?? string.Empty;

    private static string LastSegment(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static bool SameEnd(string? id, string wanted)
        => id is not null && string.Equals(LastSegment(id), LastSegment(wanted), StringComparison.OrdinalIgnoreCase);
}

using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>Counts the facets of a list in one pass over everything that the search finds, whatever its number.</summary>
internal sealed class FacetCollector
{
    private const int FirstYear = 2010;

    private readonly List<(string Name, Facet Facet)> _facets = [];

    /// <summary>Begins to count.</summary>
    /// <param name="selection">Which facets.</param>
    /// <param name="currentYear">The year it is: later publication years are not told.</param>
    public FacetCollector(FacetSelection selection, int currentYear)
    {
        foreach (var (name, key, create) in Definitions(currentYear))
        {
            if (selection.Contains(name))
                _facets.Add((key, create()));
            if (name == "open_licenses" && _facets.LastOrDefault().Facet is OpenLicenseFacet licenses)
                _facets.Add(("openLicensesCount", new OpenLicenseCountFacet(licenses)));
        }
    }

    /// <summary>Whether nothing is counted, so that no document needs to be added.</summary>
    public bool IsEmpty => _facets.Count == 0;

    /// <summary>Counts a document.</summary>
    public void Add(IDoiEntry entry)
    {
        foreach (var (_, facet) in _facets)
            facet.Add(entry);
    }

    /// <summary>Writes the facets as properties into an object that is open; nothing when nothing was found.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="total">How many documents were found.</param>
    public void WriteTo(Utf8JsonWriter writer, long total)
    {
        if (total == 0)
            return;
        foreach (var (name, facet) in _facets)
        {
            writer.WritePropertyName(name);
            facet.Write(writer);
        }
    }

    // In the order of the answer.
    private static IEnumerable<(string Name, string Key, Func<Facet> Create)> Definitions(int currentYear) =>
    [
        ("states", "states", () => new TermFacet("aasm_state", 3, FacetTitles.TitleCased)),
        ("resource_types", "resourceTypes", () => new ResourceTypeFacet()),
        ("created", "created", () => new PeriodFacet("created", "yyyy", 10)),
        ("created_by_month", "createdByMonth", () => new PeriodFacet("created", "yyyy-MM", 10)),
        ("published", "published", () => new PeriodFacet("publication_year", "yyyy", currentYear - FirstYear + 1, currentYear)),
        ("registered", "registered", () => new PeriodFacet("registered", "yyyy", 10)),
        ("providers", "providers", () => new CombinedFacet(10, entry => [(entry.Owner.ProviderId, entry.Owner.ProviderName)])),
        ("clients", "clients", () => new CombinedFacet(10, entry => [(entry.Owner.ClientId, entry.Owner.ClientName)])),
        ("client_types", "clientTypes", () => new TermFacet("client.client_type", 4, FacetTitles.ClientType)),
        ("affiliations", "affiliations", () => new TermFacet("affiliation_id_and_name", 10, FacetTitles.Combined)),
        ("prefixes", "prefixes", () => new TermFacet("prefix", 10, FacetTitles.TitleCased)),
        ("certificates", "certificates", () => new TermFacet("client.certificate", 10, FacetTitles.TitleCased)),
        ("licenses", "licenses", () => new TermFacet("rights_list.rightsIdentifier", 10, FacetTitles.License)),
        ("licenses_with_missing", "licensesWithMissing", () => new LicenseFacet(10)),
        ("schema_versions", "schemaVersions", () => new TermFacet("schema_version", 10, FacetTitles.Schema)),
        ("link_checks_status", "linkChecksStatus", () => new TermFacet("landing_page.status", 10, FacetTitles.Plain)),
        ("authors", "authors", () => new PeopleFacet(["creators"], withTypes: false)),
        ("creators_and_contributors", "creatorsAndContributors", () => new PeopleFacet(["creators", "contributors"], withTypes: false)),
        ("subjects", "subjects", () => new TermFacet("subjects.subject.keyword", 10, FacetTitles.TitleCased)),
        ("fields_of_science", "fieldsOfScience", () => new FieldOfScienceFacet(10)),
        ("languages", "languages", () => new TermFacet("language", 10, FacetTitles.Language)),
        ("registration_agencies", "registrationAgencies", () => new TermFacet("agency", 10, FacetTitles.Agency)),
        ("citations", "citations", () => new SumByYearFacet("citation_count")),
        ("views", "views", () => new SumByYearFacet("view_count")),
        ("downloads", "downloads", () => new SumByYearFacet("download_count")),
        ("citation_count", "citationCount", () => new SumFacet("citation_count")),
        ("view_count", "viewCount", () => new SumFacet("view_count")),
        ("download_count", "downloadCount", () => new SumFacet("download_count")),
        ("content_url_count", "contentUrlCount", () => new ValueCountFacet("content_url")),
        ("open_licenses", "openLicenses", () => new OpenLicenseFacet()),
        ("funders", "funders", () => new FunderFacet()),
        (
            "person_to_work_types_multilevel",
            "personToWorkTypesMultilevel",
            () => new PeopleFacet(["creators", "contributors"], withTypes: true)),
    ];
}

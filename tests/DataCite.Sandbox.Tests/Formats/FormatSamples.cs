using DataCite.Sandbox.Tests.Search;

namespace DataCite.Sandbox.Tests.Formats;

/// <summary>Records that the formats are tried on.</summary>
internal static class FormatSamples
{
    /// <summary>A dataset with people, subjects, dates, relations and a licence.</summary>
    public static SampleDoi Dataset { get; } = new("""
        {
          "url": "https://example.org/river/1",
          "types": {"ris": "DATA", "bibtex": "misc", "citeproc": "dataset", "schemaOrg": "Dataset", "resourceTypeGeneral": "Dataset",
                    "resourceType": "Time, series"},
          "creators": [
            {"name": "Doe, Jane", "nameType": "Personal", "givenName": "Jane Q.", "familyName": "Doe",
             "affiliation": [{"name": "Example University", "affiliationIdentifier": "https://ror.org/05bp8ka05",
                              "affiliationIdentifierScheme": "ROR"}],
             "nameIdentifiers": [{"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}]},
            {"name": "Hydrology Group", "nameType": "Organizational", "affiliation": [], "nameIdentifiers": []}],
          "titles": [{"title": "River levels & \"more\""}, {"title": "Pegelstände", "lang": "de"}],
          "publisher": {"name": "Example Repository", "publisherIdentifier": "https://ror.org/04wxnsj81", "lang": "en"},
          "container": {},
          "subjects": [{"subject": "rivers"}, {"subject": "hydrology"}],
          "contributors": [{"name": "Roe, Rita", "nameType": "Personal", "givenName": "Rita", "familyName": "Roe",
                            "contributorType": "Editor", "affiliation": [], "nameIdentifiers": []}],
          "dates": [{"date": "2024-02-01", "dateType": "Issued"}, {"date": "2020/2023", "dateType": "Coverage"}],
          "publicationYear": 2024,
          "language": "en",
          "identifiers": [{"identifier": "A-1", "identifierType": "local"}],
          "sizes": ["12 MB"], "formats": ["text/csv", "application/json"],
          "version": "1.2",
          "rightsList": [{"rights": "Creative Commons Attribution 4.0 International", "rightsIdentifier": "cc-by-4.0",
                          "rightsUri": "https://creativecommons.org/licenses/by/4.0/legalcode"}],
          "descriptions": [{"description": "How it was measured.", "descriptionType": "Methods"},
                           {"description": "Daily levels.", "descriptionType": "Abstract"}],
          "geoLocations": [{"geoLocationPlace": "Oder", "geoLocationPoint": {"pointLongitude": 14.5, "pointLatitude": 52.3}},
                           {"geoLocationBox": {"westBoundLongitude": 1, "eastBoundLongitude": 2,
                                                "southBoundLatitude": 3, "northBoundLatitude": 4}}],
          "fundingReferences": [{"funderName": "European Commission", "funderIdentifier": "https://ror.org/00k4n6c32"}],
          "relatedIdentifiers": [
            {"relatedIdentifier": "10.5072/ABC", "relatedIdentifierType": "DOI", "relationType": "References",
             "resourceTypeGeneral": "Text"},
            {"relatedIdentifier": "1234-5678", "relatedIdentifierType": "ISSN", "relationType": "IsPartOf"},
            {"relatedIdentifier": "10.5072/sup", "relatedIdentifierType": "DOI", "relationType": "IsSupplementTo"}],
          "relatedItems": [],
          "schemaVersion": "http://datacite.org/schema/kernel-4",
          "contentUrl": null,
          "xml": "PHJlc291cmNlPjE8L3Jlc291cmNlPg=="
        }
        """);

    /// <summary>An article in a journal.</summary>
    public static SampleDoi Article { get; } = new("""
        {
          "url": "https://example.org/article",
          "types": {"ris": "JOUR", "bibtex": "article", "citeproc": "article-journal", "schemaOrg": "ScholarlyArticle",
                    "resourceTypeGeneral": "JournalArticle"},
          "creators": [{"name": "Kohls, Jean-Pierre", "givenName": "Jean-Pierre", "familyName": "Kohls"},
                       {"name": "Mele, Sal", "givenName": "Sal", "familyName": "Mele"}],
          "titles": [{"title": "Converting the Literature"}],
          "publisher": {"name": "Example Press"},
          "container": {"type": "Series", "title": "eLife", "volume": "6", "issue": "2", "firstPage": "15", "lastPage": "20"},
          "publicationYear": 2018
        }
        """)
    {
        Name = "10.5072/article(1)<2>",
        Registered = null,
    };

    /// <summary>A draft of which nothing is known.</summary>
    public static SampleDoi Bare { get; } = new() { Name = "10.5072/bare", State = "draft", Registered = null };
}

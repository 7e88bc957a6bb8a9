using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>A record that uses every part of the schema and has nothing wrong with it, to be spoiled in one place by each test.</summary>
internal static partial class SampleRecord
{
    private const string Json = """
        {
          "doi": "10.5072/3mfp-6m52",
          "url": "https://example.org/river/1",
          "schemaVersion": "http://datacite.org/schema/kernel-4",
          "creators": [
            {
              "name": "Doe, Jane", "nameType": "Personal", "givenName": "Jane", "familyName": "Doe",
              "nameIdentifiers": [
                { "nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID", "schemeUri": "https://orcid.org" }
              ],
              "affiliation": [
                {
                  "name": "Example University", "affiliationIdentifier": "https://ror.org/04wxnsj81", "affiliationIdentifierScheme": "ROR",
                  "schemeUri": "https://ror.org"
                }
              ]
            },
            { "name": "Example Consortium", "nameType": "Organizational", "lang": "en" }
          ],
          "titles": [
            { "title": "River levels 2023", "lang": "en" }, { "title": "Pegelstände 2023", "titleType": "TranslatedTitle", "lang": "de" }
          ],
          "publisher": {
            "name": "Example Repository", "publisherIdentifier": "https://ror.org/04wxnsj81", "publisherIdentifierScheme": "ROR",
            "schemeUri": "https://ror.org", "lang": "en"
          },
          "publicationYear": 2024,
          "types": { "resourceTypeGeneral": "Dataset", "resourceType": "Time series" },
          "subjects": [
            {
              "subject": "Hydrology", "subjectScheme": "Library of Congress", "schemeUri": "http://id.loc.gov/authorities/subjects",
              "valueUri": "http://id.loc.gov/authorities/subjects/sh85063458", "classificationCode": "551.48", "lang": "en"
            }
          ],
          "contributors": [ { "name": "Roe, Richard", "nameType": "Personal", "contributorType": "DataCurator" } ],
          "dates": [ { "date": "2023-01-01/2023-12-31", "dateType": "Collected", "dateInformation": "daily" }, { "date": "2024-02-01", "dateType": "Issued" } ],
          "language": "en",
          "alternateIdentifiers": [ { "alternateIdentifier": "RL-2023", "alternateIdentifierType": "Local accession number" } ],
          "relatedIdentifiers": [
            {
              "relatedIdentifier": "10.5072/003r-j076", "relatedIdentifierType": "DOI", "relationType": "IsNewVersionOf",
              "resourceTypeGeneral": "Dataset"
            },
            { "relatedIdentifier": "https://example.org/river", "relatedIdentifierType": "URL", "relationType": "IsPartOf" }
          ],
          "relatedItems": [
            {
              "relatedItemType": "Journal", "relationType": "IsPublishedIn",
              "relatedItemIdentifier": { "relatedItemIdentifier": "0317-8471", "relatedItemIdentifierType": "ISSN" },
              "titles": [ { "title": "Journal of Rivers" } ], "creators": [ { "name": "Poe, Paul", "nameType": "Personal" } ],
              "publicationYear": "2024", "volume": "3", "issue": "1", "number": "17", "numberType": "Article", "firstPage": "1",
              "lastPage": "9", "publisher": "Example Press", "edition": "1",
              "contributors": [ { "contributorType": "Editor", "name": "Moe, Mary" } ]
            }
          ],
          "sizes": [ "12 MB" ], "formats": [ "text/csv" ], "version": "1.0",
          "rightsList": [
            {
              "rights": "Creative Commons Attribution 4.0 International", "rightsUri": "https://creativecommons.org/licenses/by/4.0/legalcode",
              "rightsIdentifier": "cc-by-4.0", "rightsIdentifierScheme": "SPDX", "schemeUri": "https://spdx.org/licenses/"
            }
          ],
          "descriptions": [ { "description": "Levels of rivers, measured daily.", "descriptionType": "Abstract", "lang": "en" } ],
          "geoLocations": [
            { "geoLocationPlace": "Rhine", "geoLocationPoint": { "pointLongitude": 6.9, "pointLatitude": 50.9 } },
            {
              "geoLocationBox": {
                "westBoundLongitude": 5.5, "eastBoundLongitude": 8.5, "southBoundLatitude": 47.5, "northBoundLatitude": 51.9
              }
            },
            {
              "geoLocationPolygon": [
                { "polygonPoint": { "pointLongitude": 6, "pointLatitude": 50 } }, { "polygonPoint": { "pointLongitude": 7, "pointLatitude": 50 } },
                { "polygonPoint": { "pointLongitude": 7, "pointLatitude": 51 } }, { "polygonPoint": { "pointLongitude": 6, "pointLatitude": 50 } },
                { "inPolygonPoint": { "pointLongitude": 6.8, "pointLatitude": 50.4 } }
              ]
            }
          ],
          "fundingReferences": [
            {
              "funderName": "Example Foundation", "funderIdentifier": "https://doi.org/10.13039/501100000780",
              "funderIdentifierType": "Crossref Funder ID", "awardNumber": "EX-1", "awardUri": "https://example.org/award/1", "awardTitle": "Rivers"
            }
          ]
        }
        """;

    /// <summary>The record as it is.</summary>
    internal static JsonObject Create() => JsonNode.Parse(Json)!.AsObject();

    /// <summary>The record with another value in one place; the text <c>absent</c> takes the place away.</summary>
    internal static JsonObject With(string path, string json)
    {
        var record = Create();
        Set(record, path, json);
        return record;
    }

    internal static void Set(JsonObject record, string path, string json)
    {
        var steps = Step().Matches(path).Select(match => match.Value.TrimStart('.')).ToList();
        JsonNode node = record;
        foreach (var step in steps.SkipLast(1))
            node = step[0] == '[' ? node[IndexIn(step)]! : node[step]!;

        var last = steps[^1];
        var value = json == "absent" ? null : JsonNode.Parse(json);
        if (last[0] == '[' && IndexIn(last) is var index && index == node.AsArray().Count)
            node.AsArray().Add(value);
        else if (last[0] == '[')
            node[IndexIn(last)] = value;
        else if (json == "absent")
            node.AsObject().Remove(last);
        else
            node[last] = value;
    }

    private static int IndexIn(string step) => int.Parse(step[1..^1], CultureInfo.InvariantCulture);

    internal static IReadOnlyList<Finding> Validate(JsonObject record, DoiState target = DoiState.Findable, bool recommended = false)
        => Validate(record.ToJsonString(), target, recommended);

    internal static IReadOnlyList<Finding> Validate(string json, DoiState target = DoiState.Findable, bool recommended = false)
    {
        using var document = JsonDocument.Parse(json);
        return RecordValidator.Validate(document.RootElement, target, recommended);
    }

    [GeneratedRegex(@"\[\d+\]|\.?[^.\[]+")]
    private static partial Regex Step();
}

using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Csv;

/// <summary>Where it is certain that a row keeps a record, reading the row again finds no loss: on records of all kinds, and on each value made odd.</summary>
public class CsvPlainRecordTests
{
    private const string Typical = """
        {
          "doi": "10.5072/river-2024", "url": "https://example.org/data/1", "language": "en", "version": "1.0", "publicationYear": 2024,
          "types": { "resourceTypeGeneral": "Dataset", "resourceType": "Gauge readings", "ris": "DATA", "schemaOrg": "Dataset" },
          "titles": [{ "title": "River levels", "lang": "en" }, { "title": "Pegelstände", "titleType": "TranslatedTitle", "lang": "de" }],
          "publisher": { "name": "Example Repository", "publisherIdentifier": "https://ror.org/04wxnsj81", "publisherIdentifierScheme": "ROR", "schemeUri": "https://ror.org/", "lang": "en" },
          "creators": [
            { "name": "Doe, Jane", "nameType": "Personal", "givenName": "Jane", "familyName": "Doe", "lang": "en",
              "nameIdentifiers": [{ "nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID", "schemeUri": "https://orcid.org" }],
              "affiliation": [{ "name": "Example University", "affiliationIdentifier": "https://ror.org/04wxnsj81", "affiliationIdentifierScheme": "ROR", "schemeUri": "https://ror.org" }] },
            { "name": "Example Institute", "nameType": "Organizational", "affiliation": [],
              "nameIdentifiers": [{ "nameIdentifier": "https://ror.org/04wxnsj81", "nameIdentifierScheme": "ROR" }] },
            { "name": "Roe, Richard", "affiliation": [{ "name": "Example University" }, { "name": "Example Society" }], "nameIdentifiers": [] }],
          "contributors": [{ "name": "Example Archive", "nameType": "Organizational", "contributorType": "HostingInstitution", "affiliation": [], "nameIdentifiers": [] }],
          "subjects": [{ "subject": "hydrology" }, { "subject": "Hydrology", "subjectScheme": "DDC", "schemeUri": "https://dewey.info/", "valueUri": "https://dewey.info/class/551/", "classificationCode": "551.48", "lang": "en" }],
          "dates": [{ "date": "2024-05-17", "dateType": "Issued" }, { "date": "2023-01-01/2023-12-31", "dateType": "Collected", "dateInformation": "all gauges" }, { "date": "2024", "dateType": "Other" }],
          "alternateIdentifiers": [{ "alternateIdentifier": "EX-000123", "alternateIdentifierType": "accession number" }],
          "relatedIdentifiers": [
            { "relatedIdentifier": "10.5072/river-2023", "relatedIdentifierType": "DOI", "relationType": "IsNewVersionOf", "resourceTypeGeneral": "Dataset" },
            { "relatedIdentifier": "https://example.org/code/1", "relatedIdentifierType": "URL", "relationType": "Other", "relationTypeInformation": "drawn in" }],
          "sizes": ["14 MB"], "formats": ["text/csv"],
          "rightsList": [{ "rights": "Creative Commons Attribution 4.0 International", "rightsUri": "https://creativecommons.org/licenses/by/4.0/legalcode", "rightsIdentifier": "cc-by-4.0", "rightsIdentifierScheme": "SPDX", "schemeUri": "https://spdx.org/licenses/", "lang": "en" }],
          "descriptions": [{ "description": "Water levels.\nAt twelve gauges; <b>all</b> of them.", "descriptionType": "Abstract", "lang": "en" }, { "description": "By hand.", "descriptionType": "Methods" }],
          "geoLocations": [
            { "geoLocationPlace": "Example Valley", "geoLocationPoint": { "pointLatitude": -47.5, "pointLongitude": 8.25 } },
            { "geoLocationBox": { "southBoundLatitude": 49.195, "westBoundLongitude": -123.27, "northBoundLatitude": 49.315, "eastBoundLongitude": -123.02 } }],
          "fundingReferences": [
            { "funderName": "Example Foundation", "awardNumber": "EX-2024-7", "awardUri": "https://example.org/awards/7", "awardTitle": "Rivers" },
            { "funderName": "Example Fund", "funderIdentifier": "https://ror.org/04wxnsj81", "funderIdentifierType": "ROR", "schemeUri": "https://ror.org" }]
        }
        """;

    private static readonly string[] Odd =
    [
        "", " ", " x", "x ", "x\n", "\tx", "x;y", "x; y", "x\\", "x\\; y", "=1+1", "+1", "-1", "@x", "'x", "''=x", "#N/A", "#n/a", "#x", "\uFFFD", "x\uFFFDy", "\u0000", "x\r\ny", "x\u2028y", "\u00A0x",
        "System.Object[]", "System.Collections.ArrayList", "DataCite.Metadata.Creator", "@{a=1}", "1E5", "9.78391E+12", "1e+10", "45321", "45321.5", "99999", "2024", "1999", "0999", "01/02/2024", "1/2/24", "May 2024",
        "17-May-24", "2024-05", "2024-5-1", "2024-13-01", "2024-05-17T10:00:00Z", "2024-05-17T10:00:00", "2024-12-31/2023-01-01", "2024/2025", "2024/", ":unkn", "20240517", "2024-05-17/2024-05-18/2024-05-19",
        "Doe", "Doe,Jane", "Doe , Jane", "Doe,  Jane", ",Jane", "Doe,", "Doe, ", ",", "Doe, Jane, Jr.", "Doe, Jane and Roe, Richard", "Doe, Jane; Roe, Richard", "Example, Inc.", "Doe, Jane 2", "Example University 04wxnsj81",
        "Doe, Jane <0000-0002-1825-0097>", "Doe, Jane 0000-0002-1825-0097", "Doe <", "Doe >", "<>", "Example (https://ror.org/04wxnsj81)", "Example University ror.org/04wxnsj81", "grid.5254.6", "Institut grid.5254.6",
        "10.5072/RIVER", "https://doi.org/10.5072/x", "doi:10.5072/x", "10.5072/", "10.5072/x y", "10.13039/501100000780", "501100000780", "https://doi.org/10.13039/501100000780", "100000001",
        "https://example.org", "HTTPS://EXAMPLE.ORG/", "http://example.org/a b", "https://https://example.org", "https://example.org/a;b", "https://example.org/a%20b", "https://", "ftp://example.org/x", "urn:x:y", "info:x/y", "example.org",
        "https://ror.org", "https://ror.org/", "https://ror.org//", "http://ror.org", "https://ror.org/04WXNSJ81", "04wxnsj81", "https://ror.org/04wxnsj82", "https://orcid.org/", "https://orcid.org/0000-0002-1825-0098",
        "0000-0002-1825-0097", "https://orcid.org/0000000218250097", "0000 0002 1825 0097", "ORCID", "orcid", "ROR", "ror", "ISNI", "Crossref Funder ID", "Other", "Personal", "personal", "Organizational", "Dataset", "dataset", "data set",
        "Issued", "issued", "Abstract", "abstract", "TranslatedTitle", "DataCurator", "Funder", "HostingInstitution", "DOI", "doi", "URL", "ISSN", "Handle", "arXiv", "IsPartOf", "is part of", "Cites",
        "en", "EN", "eng", "english", "xx", "pt-BR", "pt_BR", "x", "i", "", "CC-BY-4.0", "cc-by-4.0", "CC BY 4.0", "MIT", "mit", "SPDX", "spdx", "https://creativecommons.org/licenses/by/4.0/",
        "https://spdx.org/licenses", "Creative Commons Attribution 4.0 International", "Creative Commons Attribution", "-0.0001", "text/csv; charset=utf-8", "&amp;", "a&amp;b", "]]>", "\uD83D\uDE00",
    ];

    private static readonly string[] OddValues = ["null", "0", "1", "1.5", "1e300", "-0.0", "0.0000001", "90.5", "181", "2024", "true", "[]", "{}", "[null]", "[\"x\"]", "{\"colour\":\"blue\"}"];

    [Fact]
    public void A_typical_record_is_known_to_be_kept()
    {
        var record = DoiRecord.Parse(Typical);

        Assert.True(CsvPlainRecord.IsKept(record));
        Assert.Empty(CsvRecordMapper.FindLosses(record, CsvRecordMapper.WriteCells(record)));
    }

    [Fact]
    public void A_record_that_is_known_to_be_kept_has_no_losses_whatever_its_values()
    {
        var kept = 0;
        foreach (var path in Leaves(JsonNode.Parse(Typical)!, []))
        {
            foreach (var value in Odd.Select(static text => (JsonNode?)JsonValue.Create(text)).Concat(OddValues.Select(static json => JsonNode.Parse(json))))
                kept += Check(With(path, value), $"{string.Join('.', path)} = {value?.ToJsonString()}");
        }

        Assert.True(kept > 1000, $"Only {kept} are known to be kept.");
    }

    [Fact]
    public void A_record_that_is_known_to_be_kept_has_no_losses_whatever_is_there_besides()
    {
        foreach (var path in Objects(JsonNode.Parse(Typical)!, []))
        {
            Check(With([.. path, "colour"], JsonValue.Create("blue")), $"{string.Join('.', path)} with more");
            foreach (var name in (string[])["lang", "schemeUri", "schemeType", "relatedMetadataScheme", "nameType", "rightsUri", "titleType", "dateInformation", "contentUrl", "relatedItems", "identifiers", "container"])
                Check(With([.. path, name], JsonValue.Create("x")), $"{string.Join('.', path)} with {name}");
        }

        foreach (var path in Leaves(JsonNode.Parse(Typical)!, []))
            Check(With(path, null, removes: true), $"without {string.Join('.', path)}");
    }

    [Fact]
    public void A_generated_record_that_is_known_to_be_kept_has_no_losses()
    {
        for (var seed = 0; seed < 1000; seed++)
            Check(RecordGenerator.Valid(seed), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void An_answered_record_that_is_known_to_be_kept_has_no_losses(string file) => Check(DoiRecord.Parse(Answers.Read(file)), file);

    private static int Check(DoiRecord record, string what)
    {
        IReadOnlyList<Finding> losses;
        try
        {
            if (!CsvPlainRecord.IsKept(record))
                return 0;
            losses = CsvRecordMapper.FindLosses(record, CsvRecordMapper.WriteCells(record));
        }
        catch (MetadataFormatException)
        {
            // The value has a shape that its attribute cannot have, whoever looks.
            return 0;
        }

        Assert.True(losses.Count == 0, $"{what}: {string.Join("; ", losses.Select(static loss => $"{loss.Path} {loss.Message}"))}");
        return 1;
    }

    private static DoiRecord With(IReadOnlyList<object> path, JsonNode? value, bool removes = false)
    {
        var root = JsonNode.Parse(Typical)!;
        var at = root;
        foreach (var step in path.SkipLast(1))
            at = step is int index ? at[index]! : at[(string)step]!;
        if (at is JsonArray list)
        {
            if (removes)
                list.RemoveAt((int)path[^1]);
            else
                list[(int)path[^1]] = value?.DeepClone();
        }
        else if (removes)
        {
            at.AsObject().Remove((string)path[^1]);
        }
        else
        {
            at[(string)path[^1]] = value?.DeepClone();
        }

        return DoiRecord.Parse(root.ToJsonString());
    }

    private static IEnumerable<object[]> Leaves(JsonNode? node, object[] path) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Leaves(property.Value, [.. path, property.Key])),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, [.. path, index])),
        _ => [path],
    };

    private static IEnumerable<object[]> Objects(JsonNode? node, object[] path) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Objects(property.Value, [.. path, property.Key])).Prepend(path),
        JsonArray items => items.SelectMany((item, index) => Objects(item, [.. path, index])),
        _ => [],
    };
}

using System.Text;
using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Csv;

/// <summary>
/// A row that is written straight from the JSON has the cells that are written of the typed record, and reading the row again finds no loss: on records of
/// all kinds, and on each value made odd.
/// </summary>
public class CsvPlainRowTests
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
            { "name": "Roe, Richard", "affiliation": [{ "name": "Example University" }, { "name": "Example Society" }], "nameIdentifiers": [] },
            { "name": "Poe, Rita", "givenName": "Rita", "affiliation": ["Example Academy"], "nameIdentifiers": [{ "nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID" }] }],
          "contributors": [{ "name": "Example Archive", "nameType": "Organizational", "contributorType": "HostingInstitution", "affiliation": [], "nameIdentifiers": [] }],
          "subjects": [{ "subject": "hydrology" }, { "subject": "Hydrology", "subjectScheme": "DDC", "schemeUri": "https://dewey.info/", "valueUri": "https://dewey.info/class/551/", "classificationCode": "551.48", "lang": "en" }],
          "dates": [{ "date": "2024-05-17", "dateType": "Issued" }, { "date": "2023-01-01/2023-12-31", "dateType": "Collected", "dateInformation": "all gauges" }, { "date": "2024", "dateType": "Other" }],
          "alternateIdentifiers": [{ "alternateIdentifier": "EX-000123", "alternateIdentifierType": "accession number" }],
          "relatedIdentifiers": [
            { "relatedIdentifier": "10.5072/river-2023", "relatedIdentifierType": "DOI", "relationType": "IsNewVersionOf", "resourceTypeGeneral": "Dataset" },
            { "relatedIdentifier": "https://example.org/code/1", "relatedIdentifierType": "URL", "relationType": "Other", "relationTypeInformation": "drawn in" }],
          "sizes": ["14 MB"], "formats": ["text/csv"],
          "rightsList": [{ "rights": "Creative Commons Attribution 4.0 International", "rightsUri": "https://creativecommons.org/licenses/by/4.0/legalcode", "rightsIdentifier": "cc-by-4.0", "rightsIdentifierScheme": "SPDX", "schemeUri": "https://spdx.org/licenses/", "lang": "en" },
            { "rights": "Only for members. Ask first.", "rightsUri": "https://example.org/terms", "lang": "en" }],
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
        Assert.Equal(1, Check(DoiRecord.Parse(Typical), "the record"));
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
    public void A_record_that_is_known_to_be_kept_has_no_losses_whatever_two_of_its_values()
    {
        var (random, leaves, kept) = (new Random(15), Leaves(JsonNode.Parse(Typical)!, []).ToArray(), 0);
        for (var i = 0; i < 3000; i++)
        {
            var (first, second) = (leaves[random.Next(leaves.Length)], leaves[random.Next(leaves.Length)]);
            var (one, other) = (JsonValue.Create(Odd[random.Next(Odd.Length)]), JsonValue.Create(Odd[random.Next(Odd.Length)]));
            kept += Check(DoiRecord.Parse(Changed(Changed(JsonNode.Parse(Typical)!, first, one), second, other).ToJsonString()), $"{string.Join('.', first)} = {one}, {string.Join('.', second)} = {other}");
        }

        Assert.True(kept > 100, $"Only {kept} are known to be kept.");
    }

    [Theory]
    [InlineData("""{"doi":"10.5072/a","doi":"10.5072/b"}""")]
    [InlineData("""{"doi":"10.5072/a","url":null,"url":"https://example.org"}""")]
    [InlineData("""{"doi":"10.5072/a","titles":[{"title":"x","title":"y"}]}""")]
    [InlineData("""{"doi":"10.5072/a","creators":[{"name":"x","affiliation":[],"affiliation":[{"name":"y"}]}]}""")]
    [InlineData("""{"doi":"10.5072/a","geoLocations":[{"geoLocationPoint":{"pointLatitude":1,"pointLatitude":2,"pointLongitude":3}}]}""")]
    [InlineData("""{"doi":"10.5072/a","geoLocations":[{"geoLocationPoint":{"pointLatitude":1}}]}""")]
    [InlineData("""{"doi":"10.5072/a","geoLocations":[{"geoLocationBox":{"southBoundLatitude":2,"northBoundLatitude":1,"westBoundLongitude":3,"eastBoundLongitude":4}}]}""")]
    [InlineData("""{"doi":"10.5072/a","titles":{"title":"x"}}""")]
    [InlineData("""{"doi":"10.5072/a","titles":[null]}""")]
    [InlineData("""{"doi":"10.5072/a","titles":[{"title":"\ud800"}]}""")]
    [InlineData("""{"doi":"10.5072/a","colour":"blue"}""")]
    [InlineData("""{"doi":"10.5072/a","sizes":"14 MB"}""")]
    [InlineData("""{"doi":"10.5072/a","publisher":"Example Repository <https://ror.org/04wxnsj81>"}""")]
    [InlineData("""{"doi":"10.5072/a","rightsList":[{"rights":"CC BY 4.0"}]}""")]
    [InlineData("""{"doi":"10.5072/a","rightsList":[{"rightsUri":"https://example.org/terms"}]}""")]
    [InlineData("""{"doi":"10.5072/a","titles":["x"]}""")]
    [InlineData("""{"url":"https://example.org"}""")]
    [InlineData("""{"doi":"10.5072/a","url":""")]
    public void What_is_not_certain_is_left_to_those_who_read_the_record(string json) => Assert.False(CsvPlainRow.TryWrite(DoiRecord.ParseResource(Encoding.UTF8.GetBytes($"{{\"attributes\":{json}}}")), new Row()));

    [Fact]
    public void Every_attribute_that_has_columns_is_looked_at()
    {
        var attributes = CsvTable.Groups.SelectMany(static group => group.Columns).Select(static column => column.Property.Split('.', '[')[0]).Distinct().ToArray();

        Assert.True(attributes.Length > 15);
        Assert.All(attributes, static attribute => Assert.False(CsvPlainRow.TryWrite(DoiRecord.Parse($$"""{ "doi": "10.5072/a", "{{attribute}}": { "colour": "blue" } }"""), new Row()), attribute));
    }

    [Fact]
    public void A_text_that_is_not_Unicode_is_left_to_those_who_read_the_record()
    {
        byte[] json = [.. """{"attributes":{"doi":"10.5072/a","version":"x"""u8, 0xC3, 0x28, .. "\"}}"u8];

        Assert.False(CsvPlainRow.TryWrite(DoiRecord.ParseResource(json), new Row()));
    }

    [Fact]
    public void A_very_large_text_is_written_straight_and_the_next_record_too()
    {
        var description = $$"""[{ "description": "{{new string('x', 3_000_000)}}", "descriptionType": "Abstract" }]""";

        Assert.Equal(1, Check(DoiRecord.Parse($$"""{ "doi": "10.5072/a", "descriptions": {{description}} }"""), "a large text"));
        Assert.Equal(1, Check(DoiRecord.Parse(Typical), "the next record"));
    }

    [Fact]
    public void A_record_that_was_changed_is_left_to_those_who_know_the_change()
    {
        var record = DoiRecord.Parse(Typical);
        record.Version = "2.0";

        Assert.False(CsvPlainRow.TryWrite(record, new Row()));
    }

    [Theory]
    [InlineData("""{"doi":"10.5072/a","identifiers":[{"identifier":"x","identifierType":"y"}]}""")]
    [InlineData("""{"doi":"10.5072/a","identifiers":[{"identifier":"x","identifierType":"y"}],"alternateIdentifiers":[]}""")]
    [InlineData("""{"doi":"10.5072/a","identifiers":[{"identifier":"x","identifierType":"y"}],"alternateIdentifiers":[{"alternateIdentifier":"v","alternateIdentifierType":"w"}]}""")]
    [InlineData("""{"doi":"10.5072/a","alternateIdentifiers":null,"identifiers":[{"identifier":"x","identifierType":"y"}]}""")]
    [InlineData("""{"doi":"10.5072/a","titles":null,"creators":[],"publisher":null,"url":null,"relatedItems":[],"contentUrl":null,"xml":"PHg+","state":"draft"}""")]
    [InlineData("""{"doi":"10.5072/a","titles":[{"title":"a \"quoted\" <i>x<\/i> \u00e9 \ud83d\ude00 \n two"}]}""")]
    [InlineData("""{"doi":"10.5072/a","publisher":"Example Repository","creators":[{"name":"x","affiliation":["y",{"name":"z"}]}]}""")]
    [InlineData("""{"doi":"10.5072/a","rightsList":[{"rights":"By agreement"},{"rights":"By agreement","rightsIdentifier":"","schemeUri":null}]}""")]
    [InlineData("""{"doi":"10.5072/a","geoLocations":[{"geoLocationPoint":{"pointLatitude":"-47.50","pointLongitude":"8"}},{"geoLocationPlace":"x","geoLocationPolygon":[]}]}""")]
    [InlineData("""{"doi":"10.5072/a","dates":[{"date":"2024-02-29","dateType":"Issued"},{"date":"2024/2025","dateType":"Issued"},{"date":"2024-01-01/2024-01-01","dateType":"Valid"}]}""")]
    public void Records_as_lists_have_them_are_written_straight(string json) => Assert.Equal(1, Check(DoiRecord.Parse(json), json));

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
        var row = new Row();
        if (!CsvPlainRow.TryWrite(record, row))
            return 0;
        var cells = CsvRecordMapper.WriteCells(record);
        var losses = CsvRecordMapper.FindLosses(record, cells);

        Assert.True(losses.Count == 0, $"{what}: {string.Join("; ", losses.Select(static loss => $"{loss.Path} {loss.Message}"))}");
        Assert.True(row.IsEqual(cells), $"{what}: {row} is not {string.Join(' ', cells)}");
        return 1;
    }

    private static DoiRecord With(IReadOnlyList<object> path, JsonNode? value, bool removes = false) => DoiRecord.Parse(Changed(JsonNode.Parse(Typical)!, path, value, removes).ToJsonString());

    private static JsonNode Changed(JsonNode root, IReadOnlyList<object> path, JsonNode? value, bool removes = false)
    {
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

        return root;
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

    private sealed class Row : ICsvPlainCells
    {
        private readonly List<KeyValuePair<string, string>> _cells = [];

        public void Add(CsvPlainHeader header, ReadOnlySpan<byte> text) => _cells.Add(KeyValuePair.Create(header.Name, Encoding.UTF8.GetString(text)));

        // Their order does not matter: each stands under its header.
        public bool IsEqual(IEnumerable<KeyValuePair<string, string>> cells)
            => _cells.OrderBy(static cell => cell.Key, StringComparer.Ordinal).SequenceEqual(cells.OrderBy(static cell => cell.Key, StringComparer.Ordinal));

        public override string ToString() => string.Join(' ', _cells);
    }
}

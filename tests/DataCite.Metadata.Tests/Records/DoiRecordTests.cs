namespace DataCite.Metadata.Tests.Records;

public class DoiRecordTests
{
    private const string Answer = """
        {"data":{"id":"10.5072/x","type":"dois","attributes":{
          "doi":"10.5072/x","identifiers":[{"identifier":"A-1","identifierType":"Shelf"}],
          "creators":[{"name":"Doe, Jane","nameType":null,"affiliation":["Example University"],"nameIdentifiers":{"nameIdentifier":"x","new":1}}],
          "titles":[{"title":"One","titleType":null},{"title":"Zwei","titleType":"TranslatedTitle","lang":"de","later":{"deep":[1]}}],
          "publisher":"Example Press","container":{},"publicationYear":"2016","subjects":null,"sizes":["1 MB",null],"version":1.10,
          "types":{"ris":"DATA","bibtex":"misc","citeproc":"dataset","schemaOrg":"Dataset","resourceTypeGeneral":"Dataset"},
          "relatedItems":[{"volume":3,"titles":[]}],"contentUrl":"https://example.org/f","schemaVersion":null,"state":"findable","isActive":true,
          "geoLocations":[{"geoLocationPoint":{"pointLongitude":"+180.0","pointLatitude":-5}}],
          "viewCount":7,"created":"2024-02-01T09:30:00.000Z","registered":null,"published":"2016","futureAttribute":{"a":[1,2]}},
         "relationships":{"client":{"data":{"id":"demo.repo","type":"clients"}},"provider":{"data":{"id":"demo","type":"providers"}}}}}
        """;

    [Fact]
    public void Every_shape_in_which_the_server_says_something_is_read()
    {
        var record = DoiRecord.Parse(Answer);

        Assert.Equal("10.5072/x", record.Doi);
        Assert.Equal("A-1", Assert.Single(record.AlternateIdentifiers).AlternateIdentifier);
        Assert.Equal("Example University", record.Creators[0].Affiliation[0].Name);
        Assert.Equal("x", record.Creators[0].NameIdentifiers[0].NameIdentifier);
        Assert.Equal("One", record.Title);
        Assert.Equal("Example Press", record.Publisher?.Name);
        Assert.Equal(2016, record.PublicationYear);
        Assert.Empty(record.Subjects);
        Assert.Equal(["1 MB"], record.Sizes);
        Assert.Equal("1.10", record.Version);
        Assert.Equal("3", record.RelatedItems[0].Volume);
        Assert.Equal(["https://example.org/f"], record.ContentUrl);
        Assert.Equal(180.0, record.GeoLocations[0].GeoLocationPoint!.PointLongitude);
        Assert.Equal(DoiState.Findable, record.State);
        Assert.True(record.IsActive);
        Assert.Equal(7, record.ViewCount);
        Assert.Equal(new DateTimeOffset(2024, 2, 1, 9, 30, 0, TimeSpan.Zero), record.Created);
        Assert.Null(record.Registered);
        Assert.Null(record.SchemaVersion);
        Assert.Equal(("demo.repo", "demo"), (record.RepositoryId, record.ProviderId));
        Assert.Equal("""{"a":[1,2]}""", record.AdditionalProperties["futureAttribute"].GetRawText());
    }

    [Theory]
    [InlineData("""{"doi":"10.5072/a/b"}""", "10.5072", "a/b")]
    [InlineData("""{"doi":"10.5072/a/b","prefix":"10.5073","suffix":"c"}""", "10.5073", "c")]
    [InlineData("""{"doi":"no name"}""", null, null)]
    [InlineData("{}", null, null)]
    public void Prefix_and_suffix_are_told_from_the_name_where_a_list_leaves_them_out(string json, string? prefix, string? suffix)
    {
        var record = DoiRecord.Parse(json);

        Assert.Equal((prefix, suffix), (record.Prefix, record.Suffix));
        Assert.Equal(json, record.ToJson());
    }

    [Fact]
    public void Of_an_attribute_that_stands_twice_the_last_one_is_read_and_written()
    {
        var record = DoiRecord.Parse("""{"version":"1","titles":[{"title":"a"}],"version":"2","titles":[{"title":"b"}]}""");

        Assert.Equal("""{"version":"2","titles":[{"title":"b"}]}""", record.ToJson());
        Assert.Equal(("b", "2"), (record.Title, record.Version));
        Assert.Equal(["version", "titles"], record.FindRepeatedAttributes());
        Assert.Contains(RecordValidator.Validate(record, DoiState.Draft), static f => f is { Code: FindingCodes.DuplicateKey, Path: "titles" });
        record.Version = "3";
        Assert.Equal("""{"version":"3","titles":[{"title":"b"}]}""", record.ToJson());
    }

    [Fact]
    public void Reading_changes_nothing()
    {
        var record = DoiRecord.Parse(Answer);
        foreach (var property in typeof(DoiRecord).GetProperties())
            _ = property.GetValue(record);

        Assert.Empty(record.ChangedAttributes);
        Assert.Equal("{}", record.ToJson(AttributeScope.Changed));
    }

    [Fact]
    public void Only_what_changed_is_written_as_a_change_and_unknown_keys_and_nulls_beside_it_survive()
    {
        var record = DoiRecord.Parse(Answer);

        record.Titles[0].Title = "Uno";
        record.Url = "https://example.org/1";

        Assert.Equal(["titles", "url"], record.ChangedAttributes);
        Json.Same(
            """{"titles":[{"title":"Uno","titleType":null},{"title":"Zwei","titleType":"TranslatedTitle","lang":"de","later":{"deep":[1]}}],"url":"https://example.org/1"}""",
            record.ToJson(AttributeScope.Changed));
    }

    [Fact]
    public void A_value_changed_back_is_no_change()
    {
        var record = DoiRecord.Parse(Answer);

        record.Titles[0].Title = "Uno";
        record.Titles[0].Title = "One";
        record.PublicationYear = 2016;
        record.Publisher = new Publisher("Example Press");

        Assert.Empty(record.ChangedAttributes);
    }

    [Fact]
    public void Null_clears_what_was_there_and_is_silent_about_what_was_not()
    {
        var record = DoiRecord.Parse(Answer);

        record.Version = null;
        record.SchemaVersion = null;
        record.Sizes.Clear();

        Json.Same("""{"sizes":[],"version":null}""", record.ToJson(AttributeScope.Changed));
    }

    [Fact]
    public void Affiliations_and_publishers_that_came_as_text_are_sent_as_objects_once_they_are_sent()
    {
        var record = DoiRecord.Parse(Answer);

        record.Creators[0].Name = "Doe, J.";
        record.Publisher!.Lang = "en";

        Json.Same(
            """
            {"creators":[{"name":"Doe, J.","nameType":null,"affiliation":[{"name":"Example University"}],"nameIdentifiers":[{"nameIdentifier":"x","new":1}]}],
             "publisher":{"name":"Example Press","lang":"en"}}
            """,
            record.ToJson(AttributeScope.Changed));
    }

    [Fact]
    public void A_changed_type_leaves_the_derived_terms_to_the_server()
    {
        var record = DoiRecord.Parse(Answer);

        record.Types!.ResourceTypeGeneral = "Software";

        Json.Same("""{"types":{"resourceTypeGeneral":"Software"}}""", record.ToJson(AttributeScope.Changed));
    }

    [Fact]
    public void Alternate_identifiers_of_a_list_are_sent_under_their_own_name_only()
    {
        var record = DoiRecord.Parse(Answer);

        record.AlternateIdentifiers[0].AlternateIdentifier = "A-2";

        const string sent = """{"alternateIdentifiers":[{"alternateIdentifier":"A-2","alternateIdentifierType":"Shelf"}]}""";
        Json.Same(sent, record.ToJson(AttributeScope.Changed));
        Assert.DoesNotContain("\"identifiers\"", record.ToJson(), StringComparison.Ordinal);
        Assert.Contains("A-2", record.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_server_computes_is_not_offered_to_it()
    {
        var sent = DoiRecord.Parse(Answer).ToJson(AttributeScope.Writable);

        Assert.All(
            ["\"state\"", "\"isActive\"", "\"created\"", "\"viewCount\"", "\"container\"", "\"published\"", "\"identifiers\"", "\"prefix\""],
            name => Assert.DoesNotContain(name, sent, StringComparison.Ordinal));
        Assert.Contains("\"alternateIdentifiers\":[{\"alternateIdentifier\":\"A-1\"", sent, StringComparison.Ordinal);
        Assert.Contains("\"doi\":\"10.5072/x\"", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_made_from_nothing_writes_what_was_set_and_no_more()
    {
        var record = new DoiRecord { Doi = "10.5072/new", Titles = [new TitleEntry("T")], PublicationYear = 2024 };
        record.Creators.Add(new Creator("Doe, Jane") { Affiliation = [new Affiliation("Example University")] });
        _ = record.Subjects;
        _ = record.Types;

        Json.Same(
            """{"doi":"10.5072/new","creators":[{"name":"Doe, Jane","affiliation":[{"name":"Example University"}]}],"titles":[{"title":"T"}],"publicationYear":2024}""",
            record.ToJson(AttributeScope.Writable));
    }

    [Fact]
    public void Unknown_attributes_can_be_added_changed_and_removed()
    {
        var record = DoiRecord.Parse("""{"doi":"10.5072/x","one":1,"two":2}""");

        record.AdditionalProperties.Remove("one");
        record.AdditionalProperties["two"] = System.Text.Json.JsonSerializer.SerializeToElement(22);
        record.AdditionalProperties["three"] = System.Text.Json.JsonSerializer.SerializeToElement(3);

        Json.Same("""{"doi":"10.5072/x","two":22,"three":3}""", record.ToJson());
    }

    [Fact]
    public void Xml_is_text_here_and_base64_on_the_wire()
    {
        var record = DoiRecord.Parse("""{"xml":"PHJlc291cmNlPsOkPC9yZXNvdXJjZT4="}""");
        Assert.Equal("<resource>ä</resource>", record.Xml);

        record.Xml = "<resource>ö</resource>";

        Json.Same("""{"xml":"PHJlc291cmNlPsO2PC9yZXNvdXJjZT4="}""", record.ToJson());
    }

    [Theory]
    [InlineData("""{"creators":"abc"}""", "creators: should be a list of objects, but has text")]
    [InlineData("""{"creators":["abc"]}""", "creators: should be a list of objects, but has text")]
    [InlineData("""{"creators":[{"name":["x"]}]}""", "creators.name: should be text, but is a list")]
    public void A_value_of_another_shape_is_reported_when_it_is_touched_and_survives_until_then(string json, string message)
    {
        var record = DoiRecord.Parse(json);

        var error = Assert.Throws<MetadataFormatException>(() => record.Creators);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Json.Same(json, record.ToJson());
    }

    [Theory]
    [InlineData("""{"publicationYear":"20x4"}""", "publicationYear: '20x4' is not a whole number")]
    [InlineData("""{"publicationYear":{}}""", "publicationYear: should be text, but is an object")]
    public void A_year_that_is_none_is_reported(string json, string message)
        => Assert.Equal(message, Assert.Throws<MetadataFormatException>(() => DoiRecord.Parse(json).PublicationYear).Message);

    [Fact]
    public void A_text_in_another_encoding_is_reported()
        => Assert.Contains("is not in UTF-8", Assert.Throws<MetadataFormatException>(static () => DoiRecord.ParseOwned("{\"titles\":[{\"title\":\"M\u00FCller\"}]}".Select(static c => (byte)c).ToArray()).Titles).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "should be one JSON object, but is a list")]
    [InlineData("null", "should be one JSON object, but is null")]
    [InlineData("""{"data":[]}""", "data: should be one record, but is a list")]
    [InlineData("""{"data":{"id":"x"}}""", "data: has no attributes")]
    [InlineData("""{"data":{"attributes":[]}}""", "attributes: should be an object, but is a list")]
    [InlineData("""{"doi":"10.5072/x"} trailing""", "is not JSON: line 1, column 21: ")]
    [InlineData("\0\0\0\0", "is not JSON")]
    public void What_is_no_record_is_refused(string json, string message)
        => Assert.Contains(message, Assert.Throws<MetadataFormatException>(() => DoiRecord.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("draft", DoiState.Draft)]
    [InlineData("tombstoned", DoiState.Tombstoned)]
    [InlineData("something-new", DoiState.Unknown)]
    [InlineData("2", DoiState.Unknown)]
    public void States_that_are_new_to_this_version_are_unknown_and_kept(string text, DoiState state)
    {
        var record = DoiRecord.Parse($$"""{"state":"{{text}}"}""");

        Assert.Equal(state, record.State);
        Json.Same($$"""{"state":"{{text}}"}""", record.ToJson());
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
        => Assert.Equal("10.5072/x", DoiRecord.Parse("\uFEFF{\"doi\":\"10.5072/x\"}").Doi);
}

namespace DataCite.Metadata.Tests.Csv;

public class CsvReadingTests
{
    [Fact]
    public void A_row_with_plain_columns_becomes_a_record_that_can_be_published()
    {
        var read = Cells.Read(
            ("Doi", "https://doi.org/10.5072/River-2024"), ("Url", "https://example.org/data/1"), ("Title", "River levels"), ("Title2", "A study"),
            ("Title2Type", "subtitle"), ("Creator1", "Doe, Jane"), ("Creator1Orcid", "0000-0002-1825-0097"), ("Creator1Affiliation", "Example University"),
            ("Creator1Ror", "04wxnsj81"), ("Creator1Affiliation2", "Second Lab"), ("Creator2", "Example Institute"), ("Publisher", "Example Repository"),
            ("PublicationYear", "2024"), ("ResourceType", "dataset"), ("ResourceTypeText", "Gauge readings"), ("Subject1", "Hydrology"), ("DateIssued", "2024-05-17"),
            ("RelatedIdentifier1", "https://doi.org/10.5072/river-2023"), ("RelatedIdentifier1Relation", "is new version of"), ("Funder1", "Example Fund"),
            ("Funder1AwardNumber", "EX-7"), ("Rights1", "CC BY 4.0"), ("GeoLocation1Latitude", "49.28"), ("GeoLocation1Longitude", "-123.12"),
            ("GeoLocation1Place", "Vancouver"), ("Abstract", "Line one\r\nline two"), ("Language", "en"), ("Version", "1.0"), ("Size1", "3 MB"), ("Format1", "text/csv"));

        Assert.Empty(read.Findings);
        var record = read.Record;
        Assert.Equal("10.5072/River-2024", record.Doi);
        Assert.Equal([null, "Subtitle"], record.Titles.Select(title => title.TitleType));
        Assert.Equal(("Doe, Jane", "Personal", "Doe", "Jane"), (record.Creators[0].Name, record.Creators[0].NameType, record.Creators[0].FamilyName, record.Creators[0].GivenName));
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", Assert.Single(record.Creators[0].NameIdentifiers).NameIdentifier);
        Assert.Equal(["https://ror.org/04wxnsj81", null], record.Creators[0].Affiliation.Select(affiliation => affiliation.AffiliationIdentifier));
        Assert.Equal("Organizational", record.Creators[1].NameType);
        Assert.Equal(("Dataset", "Gauge readings"), (record.Types!.ResourceTypeGeneral, record.Types.ResourceType));
        Assert.Equal(("10.5072/river-2023", "DOI", "IsNewVersionOf"), (record.RelatedIdentifiers[0].RelatedIdentifier, record.RelatedIdentifiers[0].RelatedIdentifierType, record.RelatedIdentifiers[0].RelationType));
        Assert.Equal("cc-by-4.0", record.RightsList[0].RightsIdentifier);
        Assert.Equal((49.28, -123.12, "Vancouver"), (record.GeoLocations[0].GeoLocationPoint!.PointLatitude, record.GeoLocations[0].GeoLocationPoint!.PointLongitude, record.GeoLocations[0].GeoLocationPlace));
        Assert.Equal("Line one\nline two", record.Descriptions[0].Description);
        Assert.DoesNotContain(RecordValidator.Validate(record, DoiState.Findable), finding => finding.Severity is FindingSeverity.Error);
    }

    [Theory]
    [InlineData("\uFEFFTitle")]
    [InlineData("ï»¿Title")]
    [InlineData("ï»¿\"Title\"")]
    [InlineData("\uFEFF\"Title\"")]
    [InlineData(" title ")]
    [InlineData("Title1")]
    [InlineData("TITLE")]
    [InlineData("Title 01")]
    public void A_header_survives_what_programs_do_to_it(string header)
    {
        var read = Cells.Read((header, "River"));

        Assert.Equal("River", read.Record.Title);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("Title;Creator1;Publisher", ";")]
    [InlineData("Title\tCreator1\tPublisher", "`t")]
    [InlineData("\uFEFFDoi|Url", "|")]
    public void A_wrong_separator_is_named_with_the_right_one(string header, string delimiter)
    {
        var finding = Assert.Single(Cells.Read((header, "a;b;c")).Findings);

        Assert.Equal((FindingSeverity.Error, CsvFindingCodes.DelimiterWrong, delimiter), (finding.Severity, finding.Code, finding.Suggestion));
        Assert.Contains($"-Delimiter \"{delimiter}\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004\u0014")]
    [InlineData("\0\0\0\0")]
    [InlineData("\uFFFD\uFFFD\u0000")]
    public void A_file_that_is_no_table_is_named_as_one(string header)
    {
        var read = Cells.Read((header, "x"), ("Title", "River"));

        Assert.Equal(CsvFindingCodes.NotATable, Assert.Single(read.Findings).Code);
        Assert.True(read.HasErrors);
        Assert.DoesNotContain('\0', read.Findings[0].Message);
    }

    public static TheoryData<string, string, string, string?> WrongCells => new()
    {
        // header, text, code, suggestion
        { "DateIssued", "01/02/2024", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "1-2-2024", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "31/12/2024", CsvFindingCodes.CellDamaged, "2024-12-31" },
        { "DateIssued", "12/31/2024 00:00", CsvFindingCodes.CellDamaged, "2024-12-31" },
        { "DateIssued", "45321", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "45321.5", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "Feb-24", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "1-Feb-24", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "2/1/24", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "17.05.2024", FindingCodes.DateForm, "2024-05-17" },
        { "DateIssued", "soon", FindingCodes.DateForm, null },
        { "PublicationYear", "20x4", FindingCodes.YearInvalid, null },
        { "PublicationYear", "24", FindingCodes.YearInvalid, null },
        { "PublicationYear", "2024-05-01", FindingCodes.YearInvalid, null },
        { "PublicationYear", "45321", FindingCodes.YearInvalid, null },
        { "Doi", "river", FindingCodes.DoiInvalid, null },
        { "Url", "example.org/1", FindingCodes.UriInvalid, "https://example.org/1" },
        { "ResourceType", "Datset", FindingCodes.TermUnknown, "Dataset" },
        { "Creator1", "Doe, Jane and Roe, Max", FindingCodes.TextTooLong, null },
        { "Title", "#REF!", CsvFindingCodes.CellDamaged, null },
        { "Creator1", "M\uFFFDller, Jane", CsvFindingCodes.CellDamaged, null },
        { "DateIssued", "2024-02-01 00:00:00", FindingCodes.DateForm, "2024-02-01" },
        { "Language", "English", FindingCodes.LanguageInvalid, "en" },
        { "Creator1Orcid", "0000-0002-1825-0097", CsvFindingCodes.CellMissing, null },
        { "Contributor1", "Doe, Jane", CsvFindingCodes.CellMissing, null },
        { "RelatedIdentifier1", "10.5072/x", CsvFindingCodes.CellMissing, null },
        { "AlternateIdentifier1", "12", CsvFindingCodes.CellMissing, null },
        { "GeoLocation1Latitude", "49.2", CsvFindingCodes.CellMissing, null },
        { "GeoLocation1Polygon", "49.2 1; x", FindingCodes.CoordinateForm, null },
        { "Funder1AwardNumber", "12", CsvFindingCodes.CellMissing, null },
    };

    [Theory]
    [MemberData(nameof(WrongCells))]
    public void A_cell_that_cannot_be_understood_is_an_error_and_nothing_is_guessed(string header, string text, string code, string? suggestion)
    {
        var read = Cells.Read((header, text));

        var finding = Assert.Single(read.Findings);
        Assert.Equal((FindingSeverity.Error, code, suggestion), (finding.Severity, finding.Code, finding.Suggestion));
        Assert.True(read.HasErrors);
        Assert.Contains(header, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_has_two_readings_names_both()
        => Assert.Contains("2024-01-02 to some and 2024-02-01 to others", Cells.Read(("DateIssued", "01/02/2024")).Findings[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_counted_day_is_named_as_the_date_that_it_may_be()
        => Assert.Contains("2024-01-30", Cells.Read(("DateIssued", "45321")).Findings[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2,024")]
    [InlineData("2.024")]
    [InlineData("2024.0")]
    [InlineData("2024,00")]
    [InlineData("2 024")]
    [InlineData("2\u00A0024")]
    public void A_year_that_was_made_a_number_is_read_with_a_warning(string text)
    {
        var read = Cells.Read(("PublicationYear", text));

        Assert.Equal(2024, read.Record.PublicationYear);
        Assert.Equal((CsvFindingCodes.YearReformatted, FindingSeverity.Warning), (Assert.Single(read.Findings).Code, read.Findings[0].Severity));
    }

    [Theory]
    [InlineData("RelatedIdentifier1", "9.78391E+12")]
    [InlineData("AlternateIdentifier1", "1,23E+15")]
    [InlineData("Funder1AwardNumber", "1E+10")]
    public void A_number_that_was_rounded_is_refused(string header, string text)
    {
        var read = Cells.Read(("Funder1", "F"), ("RelatedIdentifier1Relation", header.StartsWith('R') ? "Cites" : null), ("AlternateIdentifier1Type", header.StartsWith('A') ? "no" : null), (header, text));

        Assert.Equal(CsvFindingCodes.CellDamaged, Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void One_wrong_cell_leaves_the_others()
    {
        var read = Cells.Read(("Title", "River"), ("DateIssued", "01/02/2024"), ("Creator1", "Doe, Jane"), ("Creator2Orcid", "0000"));

        Assert.Equal("River", read.Record.Title);
        Assert.Single(read.Record.Creators);
        Assert.Equal(["DateIssued", "Creator2"], read.Findings.Select(finding => finding.Path).OrderDescending());
    }

    [Fact]
    public void Two_columns_for_the_same_are_an_error_when_both_have_a_value()
    {
        Assert.Empty(Cells.Read(("Title", "River"), ("title 1", null)).Findings);
        Assert.Equal(CsvFindingCodes.ColumnDuplicate, Assert.Single(Cells.Read(("Title", "River"), ("title 1", "Lake")).Findings).Code);
    }

    [Fact]
    public void Numbers_may_have_gaps_and_go_on_without_end()
    {
        var read = Cells.Read(("Creator7", "Roe, Max"), ("Creator250", "Zoe, Kim"), ("Creator2", "Doe, Jane"));

        Assert.Equal(["Doe, Jane", "Roe, Max", "Zoe, Kim"], read.Record.Creators.Select(creator => creator.Name));
    }

    [Fact]
    public void Empty_rows_and_empty_cells_say_nothing()
    {
        Assert.Equal("{}", Cells.Read(("Title", ""), ("Creator1", null), ("Whatever", " ")).Record.ToJson());
        Assert.Empty(Cells.Read().Findings);
    }

    [Fact]
    public void The_kind_of_a_creator_may_be_said_and_then_nothing_is_told_from_the_name()
    {
        var read = Cells.Read(("Creator1", "Max; the Band"), ("Creator1Kind", "organizational"), ("Creator2", "University, Jane of"), ("Creator2Kind", "Personal"), ("Creator3", "Jane Doe"), ("Creator3Orcid", "0000-0002-1825-0097"));

        Assert.Empty(read.Findings);
        Assert.Equal([("Max; the Band", "Organizational"), ("University, Jane of", "Personal"), ("Jane Doe", "Personal")], read.Record.Creators.Select(c => (c.Name!, c.NameType!)));
    }

    [Fact]
    public void A_ROR_id_without_an_affiliation_is_the_organisations_own()
    {
        var read = Cells.Read(("Creator1", "Example Collective"), ("Creator1Ror", "04wxnsj81"));
        var person = Cells.Read(("Creator1", "Doe, Jane"), ("Creator1Ror", "04wxnsj81"));

        Assert.Equal("https://ror.org/04wxnsj81", read.Record.Creators[0].NameIdentifiers[0].NameIdentifier);
        Assert.Equal("Organizational", read.Record.Creators[0].NameType);
        Assert.Equal(CsvFindingCodes.CellMissing, Assert.Single(person.Findings).Code);
    }
}

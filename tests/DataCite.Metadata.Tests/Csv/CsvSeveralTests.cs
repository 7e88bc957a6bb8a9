namespace DataCite.Metadata.Tests.Csv;

/// <summary>Several values in one cell, and other names of columns.</summary>
public class CsvSeveralTests
{
    public static TheoryData<string, string> Synonyms
        => new(CsvTable.Groups.SelectMany(group => group.Synonyms.SelectMany(synonym => group.Columns.Select(column
            => (synonym + group.HeaderOf(column)[group.Name.Length..], group.HeaderOf(column))))));

    [Theory]
    [MemberData(nameof(Synonyms))]
    public void Another_name_is_as_good_as_the_column(string header, string column)
    {
        var mapper = new CsvRecordMapper();

        Assert.Empty(mapper.FindUnknownColumns([header]));
        Assert.Equal(
            mapper.Read(Cells.Of((column, "2024"))).Record.ToJson(), new CsvRecordMapper().Read(Cells.Of((header, "2024"))).Record.ToJson());
    }

    [Theory]
    [InlineData("rivers; floods;lakes", "rivers|floods|lakes")]
    [InlineData("rivers;; floods;", "rivers|floods")]
    [InlineData(";", "")]
    [InlineData("one", "one")]
    [InlineData("one\\; still one; two", "one; still one|two")]
    [InlineData("R&amp;D; trade", "R&amp;D|trade")]
    public void A_cell_with_semicolons_has_several_values(string cell, string expected)
        => Assert.Equal(expected, string.Join('|', Cells.Read(("Keywords", cell)).Record.Subjects.Select(subject => subject.Subject)));

    [Theory]
    [InlineData("text/csv; charset=utf-8", 1)]
    [InlineData("text/csv; application/pdf", 2)]
    public void A_parameter_of_a_media_type_belongs_to_it(string cell, int count) => Assert.Equal(count, Cells.Read(("Formats", cell)).Record.Formats.Count);

    [Fact]
    public void Identifiers_are_separated_by_a_semicolon_and_a_space()
    {
        const string old = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2";

        var read = Cells.Read(("RelatedIdentifier1", $"{old}; 10.5072/b"), ("RelatedIdentifier1Relation", "Cites"));

        Assert.Empty(read.Findings);
        Assert.Equal([old, "10.5072/b"], read.Record.RelatedIdentifiers.Select(related => related.RelatedIdentifier));
        Assert.All(read.Record.RelatedIdentifiers, related => Assert.Equal("Cites", related.RelationType));
    }

    [Fact]
    public void A_column_beside_it_has_a_value_for_each_or_one_for_all()
    {
        var read = Cells.Read(
            ("Creators", "Doe, Jane; Example University; Roe, Richard"), ("CreatorOrcid", "0000-0002-1825-0097; ;"), ("CreatorLang", "en"));

        Assert.Empty(read.Findings);
        Assert.Equal(["Doe, Jane", "Example University", "Roe, Richard"], read.Record.Creators.Select(creator => creator.Name));
        Assert.Equal([1, 0, 0], read.Record.Creators.Select(creator => creator.NameIdentifiers.Count));
        Assert.All(read.Record.Creators, creator => Assert.Equal("en", creator.Lang));
    }

    [Fact]
    public void Another_number_of_values_is_an_error_that_names_the_cell()
    {
        var finding = Assert.Single(Cells.Read(("Creators", "Doe, Jane; Roe, Richard"), ("CreatorOrcid", "0000-0002-1825-0097")).Findings);

        Assert.Equal((FindingSeverity.Error, CsvFindingCodes.CellCountDiffers, "CreatorOrcid"), (finding.Severity, finding.Code, finding.Path));
    }

    [Fact]
    public void Columns_that_hold_one_value_keep_their_semicolons()
    {
        var record = Cells.Read(("Title", "a; b"), ("Abstract", "a; b"), ("Rights1", "free; ask us"), ("Publisher", "P; Q")).Record;

        Assert.Equal("a; b", record.Title);
        Assert.Equal("a; b", record.Descriptions[0].Description);
        Assert.Equal("free; ask us", record.RightsList[0].Rights);
        Assert.Equal("P; Q", record.Publisher?.Name);
    }

    [Fact]
    public void Any_text_in_a_list_is_written_as_one_value()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "a;\\ &=x".Substring(random.Next(7), 1))).Trim();
            if (text.Length == 0)
                continue;
            var record = new DoiRecord { Subjects = [new SubjectEntry { Subject = text }], Sizes = [text, "b"] };

            var again = Cells.ReadBack(CsvRecordMapper.Write(record)).Record;

            Assert.Equal([text], again.Subjects.Select(subject => subject.Subject));
            Assert.Equal([text, "b"], again.Sizes);
        }
    }

    [Fact]
    public void A_character_NUL_is_an_error()
    {
        var finding = Assert.Single(Cells.Read(("Title", "River\0levels")).Findings);

        Assert.Equal(CsvFindingCodes.CellDamaged, finding.Code);
        Assert.Contains("character NUL", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', finding.Message);
    }

    [Theory]
    [InlineData("System.Collections.Generic.List`1[DataCite.Metadata.Creator]")]
    [InlineData("System.Object[]")]
    [InlineData("DataCite.Metadata.Publisher")]
    [InlineData("@{name=Doe, Jane; nameType=Personal}")]
    public void What_Export_Csv_makes_of_a_list_or_an_object_is_an_error(string cell)
        => Assert.Equal(CsvFindingCodes.CellDamaged, Assert.Single(Cells.Read(("Creators", cell)).Findings).Code);

    [Fact]
    public void Unknown_columns_are_found_before_a_row_is_read_with_the_nearest()
        => Assert.Equal(
            [new("Titel", "Title"), new("Autor", "Creator1"), new("Colour", null)],
            new CsvRecordMapper([new("Naslov", "Title2")]).FindUnknownColumns(["Naslov", "Titel", "Url", "Autor", "Colour"]));
}

using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Generators;
using DataCite.Metadata.Tests.Xml;

namespace DataCite.Metadata.Tests.Csv;

public class CsvWritingTests
{
    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void What_a_row_does_not_say_of_an_answered_record_is_named(string file)
    {
        var record = DoiRecord.Parse(Answers.Read(file));
        var row = CsvRecordMapper.Write(record);
        var again = Cells.ReadBack(row);

        Assert.Equal(record.Title?.Trim().ReplaceLineEndings("\n"), again.Record.Title);
        Assert.Equal(record.Doi, again.Record.Doi);
        Assert.Equal(record.PublicationYear, again.Record.PublicationYear);
        Assert.Equal(again.Record.ToJson(), Cells.ReadBack(CsvRecordMapper.Write(again.Record)).Record.ToJson());
        Assert.Empty(Losses(record, again.Record, row));
    }

    [Fact]
    public void What_a_row_does_not_say_of_any_record_is_named()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var record = RecordGenerator.Valid(seed);
            var row = CsvRecordMapper.Write(InOrder(record));

            var losses = Losses(record, Cells.ReadBack(row).Record, row);

            Assert.True(losses.Count == 0, $"seed {seed}: {string.Join('\n', losses)}");
        }
    }

    [Fact]
    public void What_the_columns_can_say_is_written_without_a_notice()
    {
        var record = Cells.Read(
            ("Doi", "10.5072/x"), ("Title", "=River"), ("Creator1", "Doe, Jane"), ("Creator1Orcid", "0000-0002-1825-0097"), ("Creator1Affiliation", "Example University"),
            ("DateIssued", "2024-05-17"), ("DateCreated", "2023"), ("Rights1", "MIT"), ("GeoLocation1Polygon", "0 0; 0 1; 1 1"), ("Abstract", "a"), ("Methods", "b")).Record;

        var row = CsvRecordMapper.Write(record);

        Assert.Empty(row.Notices);
        Assert.Equal(record.ToJson(), Cells.ReadBack(row).Record.ToJson());
        Assert.Equal(row.Cells.Select(cell => cell.Key), CsvTable.Order(row.Cells.Select(cell => cell.Key)));
        Assert.Equal("'=River", row.Cells.Single(cell => cell.Key == "Title").Value);
    }

    [Theory]
    [InlineData("Doe,Roe, Jane", "Doe,Roe", "Jane")]
    [InlineData("3,4, a&b", "3,4", "a&b")]
    [InlineData("Doe, Jane, Jr.", "Doe", "Jane, Jr.")]
    [InlineData("Doe; Roe, Jane", "Doe; Roe", "Jane")]
    [InlineData("Doe, A&amp;B", "Doe", "A&amp;B")]
    public void A_name_with_commas_and_semicolons_comes_back_by_its_parts(string name, string family, string given)
    {
        var record = DoiRecord.Parse($$"""{"doi":"10.5072/x","creators":[{"name":"{{name}}","nameType":"Personal","familyName":"{{family}}","givenName":"{{given}}"}]}""");

        var row = CsvRecordMapper.Write(record);

        Assert.Empty(row.Notices);
        Assert.Equal(name, Cells.ReadBack(row).Record.Creators[0].Name);
    }

    [Theory]
    [InlineData("Particles <5 µm>")]
    [InlineData("<5 µm ]]>")]
    [InlineData(@"Particles <5 µm\>")]
    [InlineData(@"a\\>")]
    [InlineData("<a; b>")]
    [InlineData("<>")]
    [InlineData(">")]
    public void A_name_that_ends_like_one_with_an_identifier_comes_back(string name)
    {
        var record = new DoiRecord { Doi = "10.5072/x", Publisher = new Publisher(name) };
        record.Creators.Add(new Creator(name) { NameType = "Organizational", Affiliation = { new Affiliation(name) } });
        record.Creators.Add(new Creator($"Doe, {name}") { NameType = "Personal", FamilyName = "Doe", GivenName = name });
        record.FundingReferences.Add(new FundingReference { FunderName = name, FunderIdentifier = "https://ror.org/021nxhr62", FunderIdentifierType = "ROR" });

        var row = CsvRecordMapper.Write(record);
        var again = Cells.ReadBack(row).Record;

        Assert.Empty(row.Notices);
        Assert.Equal([name, $"Doe, {name}"], again.Creators.Select(creator => creator.Name));
        Assert.Equal((name, name, name), (again.Creators[0].Affiliation[0].Name, again.Publisher?.Name, again.FundingReferences[0].FunderName));
        Assert.Equal("https://ror.org/021nxhr62", again.FundingReferences[0].FunderIdentifier);
    }

    [Fact]
    public void What_no_column_can_say_is_named_with_its_path()
    {
        var record = DoiRecord.Parse(
            """
            {"titles":[{"title":"T","colour":"blue"}],"creators":[{"name":"Doe, Jane","nameIdentifiers":[{"nameIdentifier":"A-1","nameIdentifierScheme":"ResearcherID"}]}],
            "dates":[{"date":"2024"},{"date":"2023-01-01","dateType":"Issued"}],"extra":1}
            """);

        Assert.Equal(["creators[0].nameIdentifiers", "dates[0]", "extra", "titles[0].colour"], CsvRecordMapper.Write(record).Notices.Select(notice => notice.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+49 30 1", "'+49 30 1")]
    [InlineData("-river", "'-river")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("''@x", "'''@x")]
    [InlineData("-123.12", "-123.12")]
    [InlineData("+5", "+5")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    public void A_formula_is_defused_and_comes_back(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Defuse(text));
        Assert.Equal(text, FormulaGuard.Restore(cell));
    }

    [Fact]
    public void Every_text_comes_back_from_its_defused_form()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => "'=+-@\ta1. "[random.Next(11 - 1)]));

            Assert.Equal(text, FormulaGuard.Restore(FormulaGuard.Defuse(text)));
        }
    }

    /// <summary>
    /// What the record said and the row does not, and no notice names. What the row says in addition is no loss. Where a whole entry is named
    /// as lost, those after it have moved up, so that their places cannot be compared.
    /// </summary>
    private static List<string> Losses(DoiRecord record, DoiRecord again, CsvRow row)
    {
        var shortened = row.Notices.Where(notice => notice.Path.EndsWith(']')).Select(notice => notice.Path[..(notice.Path.LastIndexOf('[') + 1)]).ToList();
        return [.. RecordDifferences.Unexplained(Trimmed(InOrder(record)), Trimmed(InOrder(again)), row.Notices)
            .Where(difference => !difference.Contains(": (nothing) →", StringComparison.Ordinal))
            // The address of a scheme is the same with a slash at its end.
            .Where(static difference => !difference.Contains("schemeUri: https://ror.org/ → https://ror.org", StringComparison.Ordinal))
            .Where(difference => !shortened.Exists(list => difference.StartsWith(list, StringComparison.Ordinal)))];
    }

    /// <summary>Columns are by type of date and description; what order they had among each other is not kept.</summary>
    private static DoiRecord InOrder(DoiRecord record)
    {
        var copy = record.CopyMetadata();
        copy.Dates = [.. copy.Dates.OrderBy(date => Vocabularies.DateType.Terms.IndexOf(date.DateType!))];
        copy.Descriptions = [.. copy.Descriptions.OrderBy(description => Vocabularies.DescriptionType.Terms.IndexOf(description.DescriptionType!))];
        return copy;
    }

    /// <summary>White space around a text, and how lines end, are not kept in cells.</summary>
    private static DoiRecord Trimmed(DoiRecord record) => DoiRecord.Parse(Trim(JsonNode.Parse(record.ToJson())!).ToJsonString());

    private static JsonNode Trim(JsonNode node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(item => item is null ? null : Trim(item))]),
        JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, property.Value is null ? null : Trim(property.Value)))),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(text.Trim().ReplaceLineEndings("\n")),
        _ => node.DeepClone(),
    };
}

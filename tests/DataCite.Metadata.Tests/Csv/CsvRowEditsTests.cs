using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Csv;

/// <summary>A row changes what its cells say in another way than the record, and nothing else.</summary>
public class CsvRowEditsTests
{
    private const string Record = """
        {"doi":"10.5072/a","url":"https://example.org/1","version":"1","titles":[{"title":"River"},{"title":"Fluss","titleType":"TranslatedTitle","lang":"de"}],
         "creators":[{"name":"Doe, Jane","givenName":"Jane","familyName":"Doe","nameType":"Personal","nameIdentifiers":[{"nameIdentifier":"https://orcid.org/0000-0002-1825-0097","nameIdentifierScheme":"ORCID","schemeUri":"https://orcid.org"}]},{"name":"Roe, Zoe","givenName":"Zoe","familyName":"Roe","nameType":"Personal"}],
         "subjects":[{"subject":"water","subjectScheme":"Own","valueUri":"https://example.org/water"},{"subject":"rain"}],"publicationYear":2024}
        """;

    [Theory]
    [InlineData("Url=https://example.org/1;;Title=River;;Creator1=Doe, Jane", "")]
    [InlineData("Url=https://example.org/2", "url: https://example.org/1 → https://example.org/2")]
    [InlineData("Title=Brook", "titles[0].title: River → Brook")]
    [InlineData("Creator2=Roe, Zora", "creators[1].name: Roe, Zoe → Roe, Zora|creators[1].givenName: Zoe → Zora")]
    [InlineData("Version=", "")]
    [InlineData("Language=de", "language: added de")]
    [InlineData("Subject=water; rain", "")]
    [InlineData("Subject=water; snow", "subjects[1]: removed {\"subject\":\"rain\"}|subjects[1]: added {\"subject\":\"snow\"}|subjects[0].subjectScheme: removed Own|subjects[0].valueUri: removed https://example.org/water")]
    [InlineData("Subject3=snow", "subjects[2]: added {\"subject\":\"snow\"}")]
    public void Cells_that_differ_are_edits(string row, string expected)
        => Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Find(row, clearEmpty: false).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Version=", "version: removed 1")]
    [InlineData("Subject1=", "subjects[0]: removed {\"subject\":\"water\",\"subjectScheme\":\"Own\",\"valueUri\":\"https://example.org/water\"}")]
    public void Empty_cells_empty_only_where_they_are_meant_to(string row, string expected) => Assert.Equal([expected], Find(row, clearEmpty: true));

    [Fact]
    public void A_cell_that_cannot_be_read_is_named()
    {
        new CsvRowEdits(new CsvRecordMapper(), clearEmpty: false).Find(DoiRecord.Parse(Record), [KeyValuePair.Create("DateIssued", (string?)"2024-13-45")], out var findings);

        Assert.Contains(findings, static finding => finding is { Severity: FindingSeverity.Error, Path: "DateIssued" });
    }

    [Fact]
    public void The_row_of_a_record_changes_nothing_of_it()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var record = RecordGenerator.Valid(seed);
            var row = CsvRecordMapper.WriteCells(record).Select(static cell => KeyValuePair.Create(cell.Key, (string?)cell.Value));

            var edits = new CsvRowEdits(new CsvRecordMapper(), clearEmpty: true).Find(record, row, out var findings);

            Assert.True(edits.Count == 0 && findings.Count == 0, $"seed {seed}: {string.Join('\n', edits)}");
        }
    }

    [Theory]
    [MemberData(nameof(RealRecordNames))]
    public void The_row_of_a_real_record_changes_nothing_of_it(string file)
    {
        var record = DoiRecord.Parse(RealRecords.Read(file));
        var row = CsvRecordMapper.WriteCells(record).Select(static cell => KeyValuePair.Create(cell.Key, (string?)cell.Value));

        var edits = new CsvRowEdits(new CsvRecordMapper(), clearEmpty: true).Find(record, row, out _);

        Assert.True(edits.Count == 0, string.Join('\n', edits));
    }

    [Fact]
    public void A_change_of_one_cell_changes_one_thing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var record = RecordGenerator.Valid(seed);

            var edits = new CsvRowEdits(new CsvRecordMapper(), clearEmpty: false).Find(record, [KeyValuePair.Create("Url", (string?)"https://example.org/changed")], out _);

            Assert.Equal("url", Assert.Single(edits).Path);
        }
    }

    public static TheoryData<string> RealRecordNames() => RealRecords.Names("*.json");

    private static IEnumerable<string> Find(string row, bool clearEmpty) => new CsvRowEdits(new CsvRecordMapper(), clearEmpty)
        .Find(DoiRecord.Parse(Record), row.Split(";;").Select(static cell => cell.Split('=', 2)).Select(static cell => KeyValuePair.Create(cell[0], (string?)cell[1])), out _)
        .Select(static edit => edit.ToString());
}

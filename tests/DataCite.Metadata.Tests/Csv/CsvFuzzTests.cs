using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Csv;

/// <summary>Whatever stands in a row, it becomes a record with findings; nothing is thrown.</summary>
public class CsvFuzzTests
{
    private static readonly string[] Texts =
    [
        "", " ", "Doe, Jane", "Doe, Jane <", "<>", ">", "< >", "Example <https://ror.org/04wxnsj81>", ";", ",", "2024", "45321", "99999", "1E+10", "01/02/2024", "31/31/2024",
        "10.5072/x", "https://doi.org/", "https://example.org/", "#N/A", "=1+1", "'=1", "'", "Dataset", "Cites", "en", "ORCID", "0000-0002-1825-0097", "04wxnsj81", "-91", "181", "NaN",
        "49.2 1; 2 3; 4 5", "\u0000", "\uD800", "DOI", "Personal", "Organizational", "Funder", "DataCurator", "ISSN", "0077-5606",
    ];

    [Fact]
    public void Any_cells_in_any_columns_give_a_record_and_findings()
    {
        var random = new Random(5);
        var headers = CsvTable.Groups.SelectMany(group => group.Columns.SelectMany(column => new[] { group.HeaderOf(column), group.HeaderOf(column, 2, 2) })).ToArray();
        for (var round = 0; round < 2000; round++)
        {
            var row = Enumerable.Range(0, random.Next(1, 25)).Select(_ => KeyValuePair.Create(headers[random.Next(headers.Length)], (string?)Texts[random.Next(Texts.Length)]));

            var read = new CsvRecordMapper().Read(row);

            Assert.All(read.Findings, finding => Assert.NotEmpty(finding.Message));
            Assert.NotNull(read.Record.ToJson());
        }
    }

    [Fact]
    public void Headers_of_any_text_are_known_or_reported()
    {
        var text = new TextGenerator(3);
        for (var round = 0; round < 500; round++)
        {
            var read = new CsvRecordMapper().Read([new(text.Phrase(), "x"), new(new string('1', round), "x"), new(new string('a', round), "x")]);

            Assert.NotEmpty(read.Findings);
        }
    }
}

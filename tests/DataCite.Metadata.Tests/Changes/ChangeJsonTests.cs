using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Changes;

/// <summary>Changes are lines of files: what is read back is what was written.</summary>
public class ChangeJsonTests
{
    [Fact]
    public void A_change_survives_a_line_of_JSON()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var before = RecordGenerator.Valid(seed);
            before.Doi = $"10.5072/seed-{seed}";
            var change = DoiChange.Update(DoiRecord.Parse(before.ToJson()), RecordGenerator.Valid(seed + 200), seed % 2 == 0 ? DoiState.Findable : null) with
            {
                Evidence = "two\nlines \u001b[31m",
                Findings = [new Finding(FindingSeverity.Warning, "titles[0]", FindingCodes.MandatoryMissing, "a \"message\"", "value", "suggestion") { Consequence = FindingConsequence.Dropped }],
            };

            var line = change.ToJson();
            var again = DoiChange.Parse(line);

            Assert.DoesNotContain('\n', line);
            Assert.Equal(change.Edits, again.Edits);
            Assert.Equal(change.Findings, again.Findings);
            Assert.Equal((change.Doi, change.Action, change.State, change.Evidence), (again.Doi, again.Action, again.State, again.Evidence));
            Assert.Equal(line, again.ToJson());
        }
    }

    [Theory]
    [InlineData(DoiChangeAction.Delete, DoiOutcome.Deleted)]
    [InlineData(DoiChangeAction.Transfer, DoiOutcome.Transferred)]
    [InlineData(DoiChangeAction.Create, DoiOutcome.Created)]
    [InlineData(DoiChangeAction.None, DoiOutcome.Unchanged)]
    public void A_result_survives_a_line_of_JSON(DoiChangeAction action, DoiOutcome outcome)
    {
        var record = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","titles":[{"title":"T"}],"unknown":{"x":1}}""");
        var change = new DoiChange(DoiName.Parse("10.5072/a"), action) { Base = record, Repository = "DEMO.OTHER" };
        var result = new DoiChangeResult(change, outcome) { Record = record, Differences = RecordComparison.Compare(record, DoiRecord.Parse("""{"titles":[{"title":"U"}]}""")) };

        var again = DoiChangeResult.Parse(result.ToJson());

        Assert.Equal((outcome, action, "DEMO.OTHER"), (again.Outcome, again.Change.Action, again.Change.Repository));
        Assert.Equal(result.Differences, again.Differences);
        Assert.Equal(result.ToJson(), again.ToJson());
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "doi: It is missing")]
    [InlineData("""{"doi":"x"}""", "doi")]
    [InlineData("""{"doi":"10.5072/a"}""", "action: It is missing")]
    [InlineData("""{"doi":"10.5072/a","action":"Explode"}""", "action: 'Explode' is not known")]
    [InlineData("""{"doi":"10.5072/a","action":"3"}""", "action: '3' is not known")]
    [InlineData("""{"doi":"10.5072/a","action":7}""", "action: It is not text")]
    [InlineData("""{"doi":"10.5072/a","action":"Update","edits":{}}""", "edits: It is not a list")]
    [InlineData("""{"doi":"10.5072/a","action":"Update","edits":[{"path":"state","kind":"Set"}]}""", "edits: 'state' is not metadata that can be edited")]
    [InlineData("""{"doi":"10.5072/a","action":"Update","edits":[{"path":"titles[x]","kind":"Set"}]}""", "edits: 'titles[x]' is not the path of a value")]
    [InlineData("""{"doi":"10.5072/a","action":"Update","base":[]}""", "base: It is not a record")]
    public void What_is_no_change_is_named(string json, string expected)
        => Assert.Contains(expected, Assert.Throws<MetadataFormatException>(() => DoiChange.Parse(json)).Message, StringComparison.Ordinal);
}

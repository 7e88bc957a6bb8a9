using DataCite.Metadata;

namespace DataCite.Jobs.Tests;

/// <summary>What an earlier run may have sent is found out from the DOI as it is now.</summary>
public sealed class SettlementTests
{
    private const string Before = """{"doi":"10.5072/a","state":"draft","url":"https://example.org/1","titles":[{"title":"River"}],"subjects":[{"subject":"water"}]}""";

    [Theory]
    [InlineData("""{"url":"https://example.org/2"}""", null, true)]
    [InlineData("""{"url":"https://example.org/1"}""", null, false)]
    [InlineData("""{"url":"https://example.org/3"}""", null, false)]
    [InlineData("""{"url":"https://example.org/2","titles":[{"title":"Theirs"}]}""", null, true)]
    [InlineData("""{"url":"https://example.org/2","state":"findable"}""", DoiState.Findable, true)]
    [InlineData("""{"url":"https://example.org/2"}""", DoiState.Findable, false)]
    public void A_change_was_carried_out_where_its_values_are_there(string now, DoiState? state, bool isDone)
    {
        var intent = JobIntent.Of("a", DoiChange.Update(DoiRecord.Parse(Before), new DoiRecord { Url = "https://example.org/2" }, state));

        var outcome = JobSettlement.Settle(intent, With(now));

        Assert.Equal(isDone ? state is null ? DoiOutcome.Updated : DoiOutcome.StateChanged : null, outcome);
    }

    [Theory]
    [InlineData("""{"subjects":[{"subject":"water"},{"subject":"rain"}]}""", true)]
    [InlineData("""{"subjects":[{"subject":"water"}]}""", false)]
    public void An_added_entry_is_found_in_its_list(string now, bool isDone)
    {
        var wanted = DoiRecord.Parse(Before);
        wanted.Subjects.Add(new SubjectEntry("rain"));
        var intent = JobIntent.Of("a", DoiChange.Update(DoiRecord.Parse(Before), wanted));

        Assert.Equal(isDone ? DoiOutcome.Updated : null, JobSettlement.Settle(intent, With(now)));
    }

    [Fact]
    public void A_draft_that_is_gone_was_deleted_and_a_transfer_shows_in_its_repository()
    {
        var record = DoiRecord.Parse(Before);
        var deletion = JobIntent.Of("a", new DoiChange(DoiName.Parse("10.5072/a"), DoiChangeAction.Delete) { Base = record });

        Assert.Equal(DoiOutcome.Deleted, JobSettlement.Settle(deletion, null));
        Assert.Null(JobSettlement.Settle(deletion, record));
    }

    private static DoiRecord With(string attributes)
    {
        var record = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(Before)!;
        foreach (var (name, value) in (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(attributes)!)
            record[name] = value?.DeepClone();
        return DoiRecord.Parse(record.ToJsonString());
    }
}

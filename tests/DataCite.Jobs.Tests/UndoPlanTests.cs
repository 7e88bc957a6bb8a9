using DataCite.Metadata;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Jobs.Tests;

/// <summary>What a job has changed is set back, and what others have edited since stays; the seed is in the message of a failure.</summary>
public sealed class UndoPlanTests
{
    private const int Records = 200;

    [Fact]
    public void Undoing_a_change_gives_the_record_as_it_was()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var (before, item, after) = Changed(seed);

            var undo = UndoPlan.Make(item, after, force: false, out var conflicts);

            Assert.True(conflicts.Count == 0, $"seed {seed}: {string.Join(", ", conflicts)}");
            AssertSame(before, RecordComparison.Apply(after, undo.Edits), seed);
        }
    }

    [Fact]
    public void What_others_have_edited_elsewhere_stays()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var (before, item, after) = Changed(seed, keepsUrl: true);
            var (expected, now) = (DoiRecord.Parse(before.ToJson()), DoiRecord.Parse(after.ToJson()));
            expected.Url = now.Url = "https://example.org/theirs";

            var undo = UndoPlan.Make(item, DoiRecord.Parse(now.ToJson()), force: false, out var conflicts);

            Assert.True(conflicts.Count == 0, $"seed {seed}: {string.Join(", ", conflicts)}");
            AssertSame(expected, RecordComparison.Apply(now, undo.Edits), seed);
        }
    }

    [Fact]
    public void What_others_have_edited_at_the_same_place_is_a_conflict_that_names_it()
    {
        var before = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","url":"https://example.org/1"}""");
        var item = Item(before, new DoiRecord { Url = "https://example.org/2" });
        var now = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","url":"https://example.org/theirs"}""");

        UndoPlan.Make(item, now, force: false, out var conflicts);
        var forced = UndoPlan.Make(item, now, force: true, out var none);

        Assert.Equal(["url"], conflicts);
        Assert.Empty(none);
        Assert.Equal("url: https://example.org/theirs → https://example.org/1", Assert.Single(forced.Edits).ToString());
    }

    [Fact]
    public void What_the_server_kept_in_another_way_is_not_taken_for_an_edit_of_somebody_else()
    {
        var before = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","titles":[{"title":"River"}]}""");
        var item = Item(before, new DoiRecord { Titles = [new TitleEntry("Brook  two")] });
        var kept = item with { Outcome = item.Outcome! with { Kept = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse("""{"titles":[{"title":"Brook two"}]}""")! } };
        var now = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","titles":[{"title":"Brook two"}]}""");

        var undo = UndoPlan.Make(kept, now, force: false, out var conflicts);

        Assert.Empty(conflicts);
        AssertSame(before, RecordComparison.Apply(now, undo.Edits), seed: 0);
    }

    private static (DoiRecord Before, UndoItem Item, DoiRecord After) Changed(int seed, bool keepsUrl = false)
    {
        var (before, wanted) = (RecordGenerator.Valid(seed), RecordGenerator.Valid(seed + Records));
        before.Doi = $"10.5072/undo-{seed}";
        before = DoiRecord.Parse(before.ToJson());
        if (keepsUrl)
            wanted.Url = before.Url;
        var item = Item(before, wanted);
        return (before, item, RecordComparison.Apply(before, RecordComparison.Compare(before, wanted)));
    }

    // Through the file: what is undone is what the journal holds.
    private static UndoItem Item(DoiRecord before, DoiRecord wanted)
    {
        var intent = (JobIntent)JobLine.Read(JobLine.Write(JobIntent.Of("a", DoiChange.Update(before, wanted)), DateTimeOffset.UnixEpoch));
        return new UndoItem("a", DoiName.Parse(before.Doi!), intent, new JobOutcome("a", DoiOutcome.Updated));
    }

    private static void AssertSame(DoiRecord expected, DoiRecord actual, int seed)
    {
        var edits = RecordComparison.Compare(expected, actual);
        Assert.True(edits.Count == 0, $"seed {seed}: {string.Join('\n', edits)}");
    }
}

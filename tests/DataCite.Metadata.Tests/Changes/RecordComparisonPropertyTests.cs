using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Changes;

/// <summary>What holds for every two records; the seed is in the message of a failure.</summary>
public class RecordComparisonPropertyTests
{
    private const int Records = 200;

    [Fact]
    public void A_record_has_no_difference_to_itself_and_to_what_XML_makes_of_it()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var record = RecordGenerator.Valid(seed);

            AssertSame(record, DoiRecord.Parse(record.ToJson()), seed);
            AssertSame(record, DataCiteXml.Read(DataCiteXml.Write(record).Xml).Record, seed);
        }
    }

    [Fact]
    public void The_edits_between_two_records_make_one_of_the_other()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var (before, after) = (RecordGenerator.Valid(seed), RecordGenerator.Valid(seed + Records));
            var edits = RecordComparison.Compare(before, after);

            Assert.True(edits.Count > 0, $"seed {seed}");
            AssertSame(RecordComparison.Apply(before, edits), after, seed);
        }
    }

    [Fact]
    public void The_edits_of_a_record_that_was_changed_in_a_few_places_make_the_changed_one()
    {
        for (var seed = 0; seed < 5 * Records; seed++)
        {
            var before = RecordGenerator.Valid(seed % Records);
            var after = Change(before, new Random(seed));

            AssertSame(RecordComparison.Apply(before, RecordComparison.Compare(before, after)), after, seed);
        }
    }

    [Fact]
    public void An_inserted_creator_is_one_insertion_wherever_it_is()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var before = RecordGenerator.Valid(seed);
            var after = DoiRecord.Parse(before.ToJson());
            after.Creators.Insert(new Random(seed).Next(after.Creators.Count + 1), new Creator("Inserted, Ida"));

            var edit = Assert.Single(RecordComparison.Compare(before, after));
            Assert.Equal(DoiEditKind.Add, edit.Kind);
        }
    }

    [Fact]
    public void Edits_of_two_people_in_different_places_are_both_kept()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var earlier = ComparableRecord.Of(RecordGenerator.Valid(seed));
            var (mine, theirs) = (ComparableRecord.Of(Change(RecordGenerator.Valid(seed), new Random(seed))), ComparableRecord.Of(Change(RecordGenerator.Valid(seed), new Random(seed + 7))));
            var (myEdits, theirEdits) = (RecordComparison.Compare(earlier, mine), RecordComparison.Compare(earlier, theirs));
            if (EditMerge.FindConflicts(myEdits, theirEdits).Count > 0)
                continue;
            var merged = (JsonObject)theirs.DeepClone();
            foreach (var (name, value) in EditApplication.Apply(theirs, EditMerge.Merge(earlier, theirs, myEdits, theirEdits)))
                merged[name] = value?.DeepClone();

            // Seen from what I have now, only their edits are left; seen from theirs, only mine.
            Assert.True(RecordComparison.Compare(mine, merged).Count <= theirEdits.Count, $"seed {seed}: {string.Join('\n', RecordComparison.Compare(mine, merged))}");
            Assert.True(RecordComparison.Compare(theirs, merged).Count <= myEdits.Count, $"seed {seed}: {string.Join('\n', RecordComparison.Compare(theirs, merged))}");
        }
    }

    [Theory]
    [InlineData("""{"version":"1"}""", """{"version":"2"}""", """{"version":"3"}""", "version")]
    [InlineData("""{"titles":[{"title":"A"}]}""", """{"titles":[{"title":"AB"}]}""", """{"titles":[]}""", "titles[0].title")]
    [InlineData("""{"subjects":[{"subject":"a"}]}""", """{"subjects":[{"subject":"a"},{"subject":"b"}]}""", """{"subjects":[{"subject":"a"},{"subject":"c"}]}""", "subjects[1]")]
    [InlineData("""{"version":"1"}""", """{"version":"2"}""", """{"version":"2"}""", "")]
    [InlineData("""{"creators":[{"name":"A","givenName":"a"}]}""", """{"creators":[{"name":"A","givenName":"b"}]}""", """{"creators":[{"name":"Z"},{"name":"A","givenName":"a"}]}""", "")]
    public void Two_edits_of_one_value_are_a_conflict(string earlier, string mine, string theirs, string conflicts)
    {
        var before = DoiRecord.Parse(earlier);

        var found = EditMerge.FindConflicts(RecordComparison.Compare(before, DoiRecord.Parse(mine)), RecordComparison.Compare(before, DoiRecord.Parse(theirs)));

        Assert.Equal(conflicts, string.Join('|', found));
    }

    private static void AssertSame(DoiRecord one, DoiRecord other, int seed)
    {
        var edits = RecordComparison.Compare(one, other);
        Assert.True(edits.Count == 0, $"seed {seed}: {string.Join('\n', edits)}");
    }

    // Entries that change, come, go and move, and texts that change.
    private static DoiRecord Change(DoiRecord record, Random random)
    {
        var json = (JsonObject)JsonNode.Parse(record.ToJson())!;
        string[] lists = ["creators", "titles", "subjects", "contributors", "dates", "relatedIdentifiers", "descriptions", "fundingReferences", "sizes", "geoLocations"];
        for (var step = random.Next(1, 4); step > 0; step--)
        {
            if (json[lists[random.Next(lists.Length)]] is not JsonArray { Count: > 0 } list)
            {
                json["publicationYear"] = 2000 + random.Next(20);
                continue;
            }

            var entry = list[random.Next(list.Count)]!;
            var place = random.Next(list.Count);
            switch (random.Next(4))
            {
                case 0 when list.Count > 1:
                    list.Remove(entry);
                    break;
                case 1:
                    list.Insert(place, entry.DeepClone());
                    Rename(list[place]!, random);
                    break;
                case 2:
                    list.Remove(entry);
                    list.Insert(Math.Min(place, list.Count), entry);
                    break;
                default:
                    Rename(entry, random);
                    break;
            }
        }

        return DoiRecord.Parse(json.ToJsonString());
    }

    private static void Rename(JsonNode entry, Random random)
    {
        if (entry is JsonObject part && part.FirstOrDefault(static key => key.Value is JsonValue && key.Key is "name" or "title" or "subject" or "date" or "description" or "funderName" or "geoLocationPlace") is { Key: { } name })
            part[name] = $"Changed {random.Next(1000)}";
    }
}

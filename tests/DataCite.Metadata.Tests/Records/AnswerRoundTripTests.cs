using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataCite.Metadata.Tests.Records;

public class AnswerRoundTripTests
{
    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void A_record_that_nobody_touched_is_written_as_it_was_read(string file)
    {
        var json = Answers.Read(file);

        var written = WriteResource(DoiRecord.Parse(json));

        Json.Same(JsonNode.Parse(json)!["data"]!.ToJsonString(), written);
    }

    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void A_record_of_which_every_property_was_read_is_written_as_it_was_read(string file)
    {
        var json = Answers.Read(file);
        var record = DoiRecord.Parse(json);

        foreach (var property in typeof(DoiRecord).GetProperties())
            _ = property.GetValue(record);

        Json.Same(JsonNode.Parse(json)!["data"]!.ToJsonString(), WriteResource(record));
        Assert.Empty(record.ChangedAttributes);
    }

    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void A_change_in_every_list_leaves_every_other_value_as_it_was(string file)
    {
        var original = JsonNode.Parse(Answers.Read(file))!["data"]!["attributes"]!;
        var record = DoiRecord.Parse(Answers.Read(file));

        record.Titles.Add(new TitleEntry("Added") { TitleType = "Other" });
        record.Creators.Add(new Creator("Added"));
        record.Contributors.Add(new Contributor { Name = "Added", ContributorType = "Other" });
        record.Subjects.Add(new SubjectEntry("Added"));
        record.Dates.Add(new DateEntry { Date = "2024", DateType = "Other" });
        record.RelatedIdentifiers.Add(new RelatedIdentifierEntry { RelatedIdentifier = "10.5072/added" });
        record.RightsList.Add(new RightsEntry { Rights = "Added" });
        record.Descriptions.Add(new DescriptionEntry { Description = "Added" });
        record.GeoLocations.Add(new GeoLocation { GeoLocationPlace = "Added" });
        record.FundingReferences.Add(new FundingReference { FunderName = "Added" });

        var written = JsonNode.Parse(record.ToJson())!;
        foreach (var name in record.ChangedAttributes)
            written[name]!.AsArray().RemoveAt(written[name]!.AsArray().Count - 1);
        Assert.Equal(10, record.ChangedAttributes.Count);
        // What an old record says as text is a number or an object once its list has been changed; nothing else may differ.
        Json.Same(Normalised(original), Normalised(written));
    }

    private static string WriteResource(DoiRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            record.WriteResource(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Normalised(JsonNode attributes)
    {
        var copy = attributes.DeepClone();
        foreach (var agent in Items(copy, "creators").Concat(Items(copy, "contributors")))
        {
            if (agent["affiliation"] is JsonArray affiliations)
                agent["affiliation"] = new JsonArray([.. affiliations.Select(a => a is JsonValue ? new JsonObject { ["name"] = a.DeepClone() } : a!.DeepClone())]);
        }

        foreach (var place in Items(copy, "geoLocations").SelectMany(g => new[] { g["geoLocationBox"], g["geoLocationPoint"] }).OfType<JsonObject>())
        {
            foreach (var (name, value) in place.ToList())
                place[name] = double.Parse(value!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        }

        return copy.ToJsonString();
    }

    private static IEnumerable<JsonNode> Items(JsonNode node, string name) => node[name] is JsonArray items ? items.OfType<JsonNode>() : [];
}

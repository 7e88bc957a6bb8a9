using System.Text.Json.Nodes;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>What holds for every record; the seed is in the message of a failure.</summary>
public class ValidationPropertyTests
{
    private const int Records = 120;

    [Fact]
    public void A_valid_record_has_no_errors_and_no_warnings()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            foreach (var target in new[] { DoiState.Draft, DoiState.Findable })
            {
                var findings = RecordValidator.Validate(RecordGenerator.Valid(seed), target);
                Assert.True(findings.Count == 0, $"seed {seed}: {string.Join('\n', findings)}");
            }
        }
    }

    public static TheoryData<string> Mutations => [.. RecordMutation.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void One_fault_gives_exactly_one_finding_at_its_place(string name)
    {
        var mutation = RecordMutation.All.Single(mutation => mutation.Name == name);
        var random = new Random(4711);
        var spoiled = 0;
        for (var seed = 0; seed < Records; seed++)
        {
            var record = JsonNode.Parse(RecordGenerator.Valid(seed).ToJson())!.AsObject();
            var places = JsonPlace.All(record).Where(mutation.Fits).ToList();
            if (places.Count == 0)
                continue;
            var path = mutation.Apply(places[random.Next(places.Count)]);
            spoiled++;

            var findings = SampleRecord.Validate(record);
            Assert.True(findings.Count == 1, $"seed {seed}, {name} at {path}: {string.Join('\n', findings)}");
            Assert.True((path, mutation.Code) == (findings[0].Path, findings[0].Code), $"seed {seed}, {name} at {path}: {findings[0]}");
        }

        Assert.True(spoiled > Records / 20, $"only {spoiled} records had a place for it");
    }

    [Fact]
    public void Validating_twice_says_the_same_twice_and_changes_nothing()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var record = RecordGenerator.Valid(seed);
            record.Titles.Add(new TitleEntry(" " + seed));
            var json = record.ToJson();

            var findings = RecordValidator.Validate(record, DoiState.Findable, recommended: true);

            Assert.NotEmpty(findings);
            Assert.Equal(findings, RecordValidator.Validate(record, DoiState.Findable, recommended: true));
            Assert.Equal(json, record.ToJson());
        }
    }

    [Fact]
    public void What_a_finding_suggests_removes_it()
    {
        string[] replaceable =
        [
            FindingCodes.TermSpelling, FindingCodes.TextSurroundedBySpace, FindingCodes.TextControlCharacter, FindingCodes.DateForm,
            FindingCodes.LanguageInvalid, FindingCodes.UriInvalid, FindingCodes.UrlInvalid,
        ];
        foreach (var mutation in RecordMutation.All.Where(mutation => replaceable.Contains(mutation.Code)))
        {
            var record = JsonNode.Parse(RecordGenerator.Valid(7).ToJson())!.AsObject();
            if (JsonPlace.All(record).FirstOrDefault(mutation.Fits) is not { } place)
                continue;
            mutation.Apply(place);
            if (SampleRecord.Validate(record).Single().Suggestion is not { } suggestion)
                continue;

            place.Value = suggestion;
            Assert.Empty(SampleRecord.Validate(record));
        }
    }

    [Fact]
    public void Many_threads_may_validate_at_once()
    {
        var expected = Enumerable.Range(0, 50).Select(Validate).ToList();

        Parallel.For(0, 500, index => Assert.Equal(expected[index % 50], Validate(index % 50)));

        static IReadOnlyList<Finding> Validate(int seed)
        {
            var record = RecordGenerator.Valid(seed);
            record.Titles[0].Lang = "en_US";
            return RecordValidator.Validate(record, DoiState.Findable);
        }
    }
}

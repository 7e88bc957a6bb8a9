namespace DataCite.Metadata.Tests.Generators;

public class RecordGeneratorTests
{
    [Fact]
    public void Every_record_that_is_made_can_be_published()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var errors = RecordValidator.Validate(RecordGenerator.Valid(seed), DoiState.Findable).Where(finding => finding.Severity is FindingSeverity.Error).ToList();

            Assert.True(errors.Count == 0, $"seed {seed}: {string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void The_records_use_every_attribute_of_the_schema()
    {
        var used = Enumerable.Range(0, 50).SelectMany(seed => RecordGenerator.Valid(seed).ChangedAttributes).ToHashSet();

        Assert.Empty(MetadataSchema.MetadataAttributes.Select(attribute => attribute.Name).Where(name => name != "identifiers").Except(used));
    }
}

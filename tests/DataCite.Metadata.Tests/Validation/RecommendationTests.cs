namespace DataCite.Metadata.Tests.Validation;

public class RecommendationTests
{
    private const string Mandatory = """
        {"doi":"10.5072/x1","url":"https://example.org/1","creators":[{"name":"Doe, Jane"}],"titles":[{"title":"Rivers"}],
        "publisher":"Example Repository","publicationYear":2024,"types":{"resourceTypeGeneral":"Dataset"}}
        """;

    [Fact]
    public void Recommended_properties_are_asked_for_only_on_request()
    {
        Assert.Empty(SampleRecord.Validate(Mandatory));

        var findings = SampleRecord.Validate(Mandatory, recommended: true);
        Assert.Equal(
            ["subjects", "contributors", "dates", "relatedIdentifiers", "descriptions", "geoLocations"],
            findings.Select(finding => finding.Path));
        Assert.All(findings, finding => Assert.Equal(
            (FindingSeverity.Information, FindingCodes.RecommendedMissing), (finding.Severity, finding.Code)));
    }

    [Fact]
    public void A_draft_is_told_what_it_will_need_only_on_request()
    {
        var findings = SampleRecord.Validate("""{"doi":"10.5072/x1"}""", DoiState.Draft, recommended: true);

        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Information, finding.Severity));
        Assert.Equal(
            ["url", "creators", "titles", "publisher", "publicationYear", "types"],
            findings.Where(finding => finding.Code == FindingCodes.MandatoryMissing).Select(finding => finding.Path));
    }

    [Fact]
    public void Descriptions_without_an_abstract_lack_the_one_that_matters()
    {
        var record = SampleRecord.With("descriptions[0].descriptionType", "\"Methods\"");

        Assert.Empty(SampleRecord.Validate(record));
        Assert.Equal(["descriptions"], SampleRecord.Validate(record, recommended: true).Select(finding => finding.Path));
    }

    [Fact]
    public void Another_relation_should_be_explained()
    {
        var record = SampleRecord.With("relatedIdentifiers[0].relationType", "\"Other\"");

        Assert.Empty(SampleRecord.Validate(record));
        Assert.Equal(
            ["relatedIdentifiers[0].relationTypeInformation"],
            SampleRecord.Validate(record, recommended: true).Select(finding => finding.Path));
    }
}

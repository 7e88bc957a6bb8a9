namespace DataCite.Metadata.Tests.Validation;

/// <summary>What the server does with a value that a finding is about.</summary>
public class ConsequenceTests
{
    [Theory]
    [InlineData("""{"titel":"x"}""", FindingConsequence.Dropped)]
    [InlineData("""{"titles":[{"title":["x"]}]}""", FindingConsequence.Dropped)]
    [InlineData("""{"version":{"v":1}}""", FindingConsequence.Dropped)]
    [InlineData("""{"creators":[{"name":"Doe, Jane"},5]}""", FindingConsequence.Dropped)]
    [InlineData("""{"creators":[{"name":"Doe, Jane","affiliation":["x"]}]}""", FindingConsequence.Dropped)]
    [InlineData("""{"language":"Borgesian"}""", FindingConsequence.Dropped)]
    [InlineData("""{"xml":"<resource/>"}""", FindingConsequence.Dropped)]
    [InlineData("""{"version":true}""", FindingConsequence.Changed)]
    [InlineData("""{"sizes":"5 MB"}""", FindingConsequence.Changed)]
    [InlineData("""{"dates":[{"date":"2024"}]}""", FindingConsequence.Changed)]
    [InlineData("""{"dates":[{"date":"2024-13","dateType":"Issued"}]}""", FindingConsequence.Kept)]
    [InlineData("""{"container":"x"}""", FindingConsequence.Refused)]
    [InlineData("""{"geoLocations":[{"geoLocationPoint":[1,2]}]}""", FindingConsequence.Refused)]
    [InlineData("""{"relatedItems":[{"titles":[{"title":"A"}],"relatedItemType":"Journal","relationType":"IsPublishedIn","relatedItemIdentifier":[{}]}]}""", FindingConsequence.Refused)]
    public void A_finding_says_what_the_server_does_with_the_value(string json, FindingConsequence expected)
        => Assert.Equal(expected, RecordValidator.Validate(DoiRecord.Parse(json), DoiState.Draft).Where(finding => finding.Severity != FindingSeverity.Information).Max(finding => finding.Consequence));

    [Fact]
    public void An_error_is_refused_unless_something_else_is_said()
    {
        var error = new Finding(FindingSeverity.Error, "url", FindingCodes.UrlInvalid, "x");

        Assert.Equal(FindingConsequence.Refused, error.Consequence);
        Assert.Equal(FindingConsequence.Kept, (error with { Severity = FindingSeverity.Warning }).Consequence);
        Assert.Equal(FindingConsequence.Dropped, (error with { Consequence = FindingConsequence.Dropped }).Consequence);
    }
}

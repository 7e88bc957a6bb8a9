namespace DataCite.Metadata.Tests.Validation;

/// <summary>Records as the server answers them: made-up ones have the faults that are known of them and no others.</summary>
public class AnswerValidationTests
{
    /// <summary>Answer, the codes of its errors, the codes of its warnings.</summary>
    public static TheoryData<string, string[], string[]> MadeUp => new()
    {
        { "container.json", [], [] },
        { "coordinates-as-text.json", [], [] },
        { "counts.json", [], [] },
        { "dates.json", [], [FindingCodes.DateForm] },
        { "draft.json", [FindingCodes.MandatoryMissing], [] },
        { "every-property.json", [], [] },
        { "kernel-3-in-xml-alone.json", [FindingCodes.SchemaVersionRetired], [] },
        { "kernel-3-funder.json", [FindingCodes.ContributorTypeRetired, FindingCodes.SchemaVersionRetired], [] },
        { "kernel-3.json", [FindingCodes.SchemaVersionRetired], [] },
        { "list-detail.json#0", [], [] },
        { "list-detail.json#1", [], [] },
        { "list.json#0", [], [FindingCodes.TextDropped] },
        { "list.json#1", [], [] },
        { "list.json#2", [FindingCodes.MandatoryMissing], [] },
        { "minimal.json", [], [] },
        { "nulls.json", [], [] },
        {
            "odd-parts.json", [],
            [
                FindingCodes.IdentifierCheckDigit, FindingCodes.IdentifierMissing, FindingCodes.LicenseNotIdentified,
                FindingCodes.NameTypeContradiction, FindingCodes.TextSurroundedBySpace,
            ]
        },
        { "places.json", [], [] },
        { "plain-affiliations.json", [], [FindingCodes.TextDropped] },
        { "registered.json", [], [] },
        { "texts.json", [], [] },
    };

    [Theory]
    [MemberData(nameof(MadeUp))]
    public void A_made_up_answer_has_the_faults_that_are_known_of_it(string answer, string[] errors, string[] warnings)
    {
        var findings = SampleRecord.Validate(Text(answer));

        Assert.Equal(errors.Order(StringComparer.Ordinal), Codes(findings, FindingSeverity.Error));
        Assert.Equal(warnings.Order(StringComparer.Ordinal), Codes(findings, FindingSeverity.Warning));
    }

    [Fact]
    public void Every_made_up_answer_is_validated()
        => Assert.Equal(Answers.MadeUp.Order(StringComparer.Ordinal), MadeUp.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void A_record_gives_the_same_findings_from_its_text_and_from_its_typed_form(string answer)
        => Assert.Equal(SampleRecord.Validate(Text(answer)), RecordValidator.Validate(DoiRecord.Parse(Text(answer)), DoiState.Findable));

    private static string Text(string answer) => System.Text.Encoding.UTF8.GetString(Answers.Read(answer));

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings, FindingSeverity severity)
        => findings.Where(finding => finding.Severity == severity).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);
}

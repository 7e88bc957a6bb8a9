namespace DataCite.Metadata.Tests.Validation;

/// <summary>
/// Records that the real API answered, and bodies that its own tests send, have the faults that are known of them and no others.
/// </summary>
public class RecordedRecordsTests
{
    private const string AffiliationText = FindingCodes.TextDropped;

    /// <summary>File, the codes of its errors, the codes of its warnings.</summary>
    public static TheoryData<string, string[], string[]> Records => new()
    {
        { "api-10.14457_kmitl.res.2006.17.json", [FindingCodes.SchemaVersionRetired], [] }, // kernel-3
        { "api-10.15125_bath_00114.json", [], [AffiliationText] },
        { "api-10.18429_jacow_ipac2016_tupmy003.json", [FindingCodes.SchemaVersionRetired], [AffiliationText, FindingCodes.LicenseNotIdentified] },
        {
            "api-10.21944_temis_ozone_msr2.json", [],
            [AffiliationText, FindingCodes.DateForm, FindingCodes.IdentifierMissing, FindingCodes.TextSurroundedBySpace]
        }, // nameIdentifiers without nameIdentifier
        { "api-10.21956_wellcomeopenres.25947.r17364.json", [FindingCodes.SchemaVersionRetired], [] }, // kernel-3 in the XML alone
        { "api-10.22002_d1.694.json", [], [] },
        { "api-10.25318_3410014001_fra.json", [], [AffiliationText] },
        { "api-10.25491_8kmc_g314.json", [], [] },
        // a DOI as alternateIdentifier
        { "api-10.26102_2310_6018_2019.24.1.006.json", [], [AffiliationText, FindingCodes.IdentifierTypeMismatch] },
        { "api-10.34747_g6yb_3412.json", [], [] },
        { "api-10.4121_uuid_3926db30_f712_4394_aebc_75976070e91f.json", [], [FindingCodes.IdentifierTypeMismatch] }, // DOIs as URLs
        { "api-10.4229_23rdeupvsec2008_5co.8.3.json", [FindingCodes.SchemaVersionRetired], [] }, // kernel-2.2
        { "api-10.4230_lipics.tqc.2013.93.json", [FindingCodes.SchemaVersionRetired], [] }, // kernel-2.1
        { "api-10.4232_1.2745.json", [], [AffiliationText] },
        { "api-10.5438_4k3m_nyvg.json", [], [] }, // explicit nulls everywhere
        { "api-10.5438_6423.json", [], [AffiliationText, FindingCodes.IdentifierForm, FindingCodes.NameTypeContradiction] }, // grid.ac/institutesgrid.…
        { "api-10.5878_xyad_9f70.json", [], [AffiliationText] }, // more than 100 subjects
        { "fixture-datacite_89.json", [FindingCodes.MandatoryMissing], [] }, // XML and nothing else: an update
        {
            "fixture-datacite_wrong_nameIdentifiers.json", [],
            [FindingCodes.IdentifierCheckDigit, FindingCodes.ListExpected, FindingCodes.UnknownKey]
        }, // nameIdentifiers as an object: accepted with 201
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_recorded_record_has_the_faults_that_are_known_of_it(string file, string[] errors, string[] warnings)
    {
        var findings = SampleRecord.Validate(File.ReadAllText(SharedFolder.Require("records/" + file)));

        Assert.Equal(errors.Order(StringComparer.Ordinal), Codes(findings, FindingSeverity.Error));
        Assert.Equal(warnings.Order(StringComparer.Ordinal), Codes(findings, FindingSeverity.Warning));
    }

    [Theory]
    [InlineData("fixture-datacite_missing_creator.xml", "creators")]
    [InlineData("fixture-datacite_blank_publisher.xml", "publisher.name")]
    public void A_deposit_that_cannot_be_published_can_still_be_a_draft(string file, string missing)
    {
        var record = DataCiteXml.Read(File.ReadAllBytes(SharedFolder.Require("records/" + file))).Record;
        record.Url = "https://example.org/1";

        var error = Assert.Single(RecordValidator.Validate(record, DoiState.Findable), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal((missing, FindingCodes.MandatoryMissing), (error.Path, error.Code));
        Assert.DoesNotContain(RecordValidator.Validate(record, DoiState.Draft), finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("fixture-datacite-example-full-v4.7.xml")]
    [InlineData("fixture-datacite-example-full-v4.5.xml")]
    [InlineData("fixture-datacite-example-affiliation.xml")]
    [InlineData("fixture-datacite.xml")]
    public void The_official_examples_can_be_published(string file)
    {
        var record = DataCiteXml.Read(File.ReadAllBytes(SharedFolder.Require("records/" + file))).Record;
        record.Url = "https://example.org/1";

        Assert.DoesNotContain(RecordValidator.Validate(record, DoiState.Findable), finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void The_unknown_keys_of_an_old_body_are_named_with_what_was_meant()
    {
        var findings = SampleRecord.Validate(File.ReadAllText(SharedFolder.Require("records/fixture-transfer.json")));

        var unknown = findings.Where(finding => finding.Code == FindingCodes.UnknownKey).ToDictionary(f => f.Path, f => f.Suggestion);
        Assert.Equal("identifiers", unknown["identifier"]);
        Assert.Contains("author", unknown.Keys);
        Assert.Contains("confirm-doi", unknown.Keys);
    }

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings, FindingSeverity severity)
        => findings.Where(finding => finding.Severity == severity).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);
}

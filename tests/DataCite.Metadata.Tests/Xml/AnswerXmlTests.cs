namespace DataCite.Metadata.Tests.Xml;

/// <summary>Records as the server answers them, written as XML and read back.</summary>
public class AnswerXmlTests
{
    // Kernel-4 has no such contributor.
    private const string Funder = "kernel-3-funder.json";

    public static TheoryData<string> OfKernel4 => [.. Answers.Complete.Select(row => row.Data).Where(answer => answer != Funder)];

    public static TheoryData<string> WithoutFunder => [.. Answers.All.Select(row => row.Data).Where(answer => answer != Funder)];

    [Theory]
    [MemberData(nameof(WithoutFunder))]
    public void Nothing_is_lost_that_is_not_named(string file)
    {
        var record = DoiRecord.Parse(Answers.Read(file));

        var written = DataCiteXml.Write(record);
        var read = DataCiteXml.Read(written.Xml);

        Assert.Empty(RecordDifferences.Unexplained(record, read.Record, written.Notices.Concat(read.Warnings)));
    }

    [Theory]
    [MemberData(nameof(OfKernel4))]
    public void The_XML_of_a_record_that_is_no_draft_is_valid(string file)
    {
        var record = DoiRecord.Parse(Answers.Read(file));

        var problems = XmlVerdict.ProblemsOf(DataCiteXml.Write(record).Xml);

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Answers.All), MemberType = typeof(Answers))]
    public void Writing_leaves_the_record_as_it_was(string file)
    {
        var record = DoiRecord.Parse(Answers.Read(file));
        var before = record.ToJson();

        DataCiteXml.Write(record);

        Assert.Equal(before, record.ToJson());
        Assert.Empty(record.ChangedAttributes);
    }

    [Fact]
    public void A_funder_among_the_contributors_comes_back_as_a_funding_reference_and_that_is_said()
    {
        var read = DataCiteXml.Read(DataCiteXml.Write(DoiRecord.Parse(Answers.Read(Funder))).Xml);

        Assert.Empty(read.Record.Contributors);
        Assert.Equal("Example Foundation", Assert.Single(read.Record.FundingReferences).FunderName);
        Assert.Contains(read.Warnings, warning => (warning.Path, warning.Code) == ("fundingReferences[0]", XmlNoticeCodes.Upgraded));
    }
}

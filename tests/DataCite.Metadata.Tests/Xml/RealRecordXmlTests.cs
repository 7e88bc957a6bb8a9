namespace DataCite.Metadata.Tests.Xml;

/// <summary>Records of the real server, written as XML and read back.</summary>
public class RealRecordXmlTests
{
    public static TheoryData<string> Answers => RealRecords.Names("api-10.*.json");

    [Theory]
    [MemberData(nameof(Answers))]
    public void Nothing_is_lost_that_is_not_named(string file)
    {
        var record = DoiRecord.Parse(RealRecords.Read(file));

        var written = DataCiteXml.Write(record);
        var read = DataCiteXml.Read(written.Xml);

        Assert.Empty(RecordDifferences.Unexplained(record, read.Record, written.Notices.Concat(read.Warnings)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_XML_is_valid_unless_the_record_is_not(string file)
    {
        var record = DoiRecord.Parse(RealRecords.Read(file));

        var problems = OfficialXsd.Validate(DataCiteXml.Write(record).Xml);

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Writing_leaves_the_record_as_it_was(string file)
    {
        var record = DoiRecord.Parse(RealRecords.Read(file));
        var before = record.ToJson();

        DataCiteXml.Write(record);

        Assert.Equal(before, record.ToJson());
        Assert.Empty(record.ChangedAttributes);
    }
}

using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>What holds for every valid record; the seed is in the message of a failure.</summary>
public class XmlPropertyTests
{
    private const int Records = 400;

    [Fact]
    public void A_valid_record_comes_back_from_XML_as_it_was()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var record = RecordGenerator.Valid(seed);
            var written = DataCiteXml.Write(record);
            var read = DataCiteXml.Read(written.Xml);

            Assert.True(written.Notices.Count == 0 && read.Warnings.Count == 0, $"seed {seed}: {string.Join('\n', written.Notices.Concat(read.Warnings))}");
            var differences = RecordDifferences.Unexplained(record, read.Record, []);
            Assert.True(differences.Count == 0, $"seed {seed}: {string.Join('\n', differences)}");
        }
    }

    [Fact]
    public void A_valid_record_gives_valid_XML()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var problems = XmlVerdict.ProblemsOf(DataCiteXml.Write(RecordGenerator.Valid(seed)).Xml);

            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join('\n', problems)}");
        }
    }

    [Fact]
    public void The_same_record_always_gives_the_same_XML()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var xml = DataCiteXml.Write(RecordGenerator.Valid(seed)).Xml;

            Assert.Equal(xml, DataCiteXml.Write(RecordGenerator.Valid(seed)).Xml);
            Assert.Equal(xml, DataCiteXml.Write(DataCiteXml.Read(xml).Record).Xml);
        }
    }
}

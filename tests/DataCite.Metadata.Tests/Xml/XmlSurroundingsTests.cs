using System.Text;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>What stands around a document, and what would take too long.</summary>
public class XmlSurroundingsTests
{
    private const string Document = "<?xml version=\"1.0\"?>\n<resource xmlns=\"http://datacite.org/schema/kernel-4\"><identifier identifierType=\"DOI\">10.5072/x</identifier></resource>";

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("   ")]
    [InlineData("\r\n\t\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n")]
    [InlineData("\n\uFEFF")]
    public void White_space_and_a_mark_before_the_declaration_do_not_matter(string before)
    {
        Assert.Equal("10.5072/x", DataCiteXml.Read(before + Document + "\n \n").Record.Doi);
    }

    [Theory]
    [InlineData("\n", "utf-8")]
    [InlineData("  \r\n", "utf-8")]
    [InlineData("\n", "utf-16")]
    [InlineData("\r\n ", "utf-16BE")]
    [InlineData("\n", "iso-8859-1")]
    public void Nor_do_they_in_a_file(string before, string encoding)
    {
        var codec = Encoding.GetEncoding(encoding);
        var text = before + Document.Replace("?>", $" encoding=\"{encoding}\"?>", StringComparison.Ordinal);

        Assert.Equal("10.5072/x", DataCiteXml.Read(codec.GetBytes(text)).Record.Doi);
        Assert.Equal("10.5072/x", DataCiteXml.Read([.. codec.GetPreamble(), .. codec.GetBytes(text)]).Record.Doi);
    }

    [Theory]
    [InlineData("a{0}='x'")]
    [InlineData("xmlns:a{0}='urn:{0}'")]
    public void More_attributes_than_any_record_has_are_refused(string attribute)
    {
        var many = string.Join(' ', Enumerable.Range(0, 5000).Select(i => attribute.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        var error = Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(Document.Replace("<identifier", $"<identifier {many}", StringComparison.Ordinal)));

        Assert.Contains("'identifier' has more than 64 attributes", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void Reading_and_writing_can_be_ended()
    {
        var stop = new WorkLimit(new CancellationToken(canceled: true));
        var record = DataCiteXml.Read(Document).Record;
        record.Titles = [new TitleEntry("T")];

        Assert.Throws<OperationCanceledException>(() => DataCiteXml.Read(Document, stop));
        Assert.Throws<OperationCanceledException>(() => SchemaReport.Of(Document, stop));
        Assert.Throws<OperationCanceledException>(() => DataCiteXml.Write(record, stop));
    }
}

using System.Globalization;
using System.Text;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>What is no DataCite XML is refused with a message that says where and why, and costs no memory.</summary>
public class XmlRefusalTests
{
    private const string Head = "<?xml version=\"1.0\"?>\n";

    public static TheoryData<string, string, int?> Refused => new()
    {
        { "", "not well-formed", null },
        { "   ", "not well-formed", null },
        { "not XML at all", "not well-formed", 1 },
        { "{\"data\":{}}", "not well-formed", 1 },
        { Head + "<resource><titles></resource>", "'titles'", 2 },
        { Head + "<resource>\n\n  <title>a & b</title></resource>", "not well-formed", 4 },
        { Head + "<resource>&nbsp;</resource>", "nbsp", 2 },
        { Head + "<resource>\0</resource>", "0x00", 2 },
        { Head + "<resource>&#x1;</resource>", "not well-formed", 2 },
        { "x" + Head + "<resource/>", "not well-formed", 1 },
        { "<!DOCTYPE resource><resource/>", "document type", null },
        { "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><resource/>", "document type", null },
        { "<html xmlns='http://www.w3.org/1999/xhtml'/>", "begins with 'html'", 1 },
        {
            "<oai_datacite xmlns='http://schema.datacite.org/oai/oai-1.1/'><payload><resource xmlns='http://datacite.org/schema/kernel-4'/></payload></oai_datacite>",
            "begins with 'oai_datacite'; DataCite XML begins with 'resource', which is inside of it", 1
        },
        { "<doi_batch xmlns='http://www.crossref.org/schema/4.4.0'/>", "begins with 'doi_batch'", 1 },
        { "<resource xmlns='http://datacite.org/schema/kernel-5'/>", "kernel-5' is not a namespace of DataCite", 1 },
        { "<resource xmlns='http://example.org/'/>", "not a namespace of DataCite", 1 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_says_where_and_why(string xml, string problem, int? line)
    {
        var error = Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(xml));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        Assert.Equal(line is null, error.Column is null);
        if (line is not null)
            Assert.StartsWith($"line {line}, column ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fixture-datacite_malformed.xml")]
    [InlineData("fixture-datacite-example-relateditems.xml")]
    public void A_file_that_is_not_well_formed_is_refused_with_its_line(string file)
        => Assert.True(Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(RealRecords.Read(file))).Line > 1);

    [Fact]
    public void Entities_that_would_grow_without_end_are_refused_before_they_do()
    {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (var i = 1; i < 10; i++)
            laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat(i == 1 ? "&lol;" : $"&lol{i - 1};", 10))}\">");
        laughs.Append("]><resource xmlns=\"http://datacite.org/schema/kernel-4\"><titles><title>&lol9;</title></titles></resource>");

        var error = Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(Encoding.UTF8.GetBytes(laughs.ToString())));

        Assert.Contains("document type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_zeros_is_refused_at_its_first_byte()
        => Assert.Contains("not well-formed", Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(new byte[4096])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_too_long_is_refused_without_being_loaded(bool lengthIsKnown)
    {
        using var file = new EndlessRecord(50 * 1024 * 1024, lengthIsKnown);
        DataCiteXml.Read("<resource/>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(file));

        Assert.Contains("longer than 10 MiB", error.Message, StringComparison.Ordinal);
        Assert.True(file.BytesRead <= DataCiteXml.MaxLength + (1024 * 1024), "it went on reading");
        if (lengthIsKnown)
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024 * 1024, "it read the file");
    }

    [Fact]
    public void Elements_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200));
        var many = string.Concat(Enumerable.Repeat("<a/>", 600_000));

        Assert.Contains("more elements", Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read("<resource>" + deep)).Message, StringComparison.Ordinal);
        Assert.Contains("more elements", Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read($"<resource>{many}</resource>")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_another_encoding_than_it_says_is_refused()
    {
        byte[] latin1 = [.. "<?xml version=\"1.0\" encoding=\"UTF-8\"?><resource><language>"u8, 0xE9, .. "</language></resource>"u8];

        Assert.Throws<MetadataFormatException>(() => DataCiteXml.Read(latin1));
    }

    /// <summary>The beginning of a record and then one endless title.</summary>
    private sealed class EndlessRecord(long length, bool lengthIsKnown) : Stream
    {
        private static readonly byte[] Start = Encoding.UTF8.GetBytes("<resource xmlns='http://datacite.org/schema/kernel-4'><titles><title>");

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => lengthIsKnown;

        public override bool CanWrite => false;

        public override long Length => lengthIsKnown ? length : throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - BytesRead);
            for (var i = 0; i < read; i++)
                buffer[offset + i] = BytesRead + i < Start.Length ? Start[BytesRead + i] : (byte)'x';
            BytesRead += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

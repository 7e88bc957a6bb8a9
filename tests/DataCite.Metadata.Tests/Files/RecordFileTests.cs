using System.Text;

namespace DataCite.Metadata.Tests.Files;

public class RecordFileTests
{
    [Theory]
    [InlineData("""{"doi":"10.5072/a"}""", "10.5072/a")]
    [InlineData("""{"data":{"id":"10.5072/a","attributes":{"doi":"10.5072/a"}}}""", "10.5072/a")]
    [InlineData("""{"data":[{"attributes":{"doi":"10.5072/a"}},{"attributes":{"doi":"10.5072/b"}}],"meta":{"total":2}}""", "10.5072/a 10.5072/b")]
    [InlineData("""[{"doi":"10.5072/a"},{"attributes":{"doi":"10.5072/b"}}]""", "10.5072/a 10.5072/b")]
    [InlineData("{\"doi\":\"10.5072/a\"}\n{\"doi\":\"10.5072/b\"}\r\n\n{\"doi\":\"10.5072/c\"}", "10.5072/a 10.5072/b 10.5072/c")]
    [InlineData("{\n \"doi\":\"10.5072/a\"\n}\n{\n \"doi\":\"10.5072/b\"\n}\n", "10.5072/a 10.5072/b")]
    [InlineData("\uFEFF{\"doi\":\"10.5072/a\"}", "10.5072/a")]
    [InlineData("[]", "")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Records_are_read_however_they_are_kept(string text, string dois)
    {
        var entries = Read(Encoding.UTF8.GetBytes(text));

        Assert.All(entries, entry => Assert.Null(entry.Problem));
        Assert.Equal(dois, string.Join(' ', entries.Select(entry => entry.Record!.Doi)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Files_in_UTF_16_are_read_by_their_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var entries = Read([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"titles\":[{\"title\":\"Flüsse 日本\"}]}\n{\"doi\":\"10.5072/b\"}")]);

        Assert.Equal("Flüsse 日本", entries[0].Record!.Title);
        Assert.Equal("10.5072/b", entries[1].Record!.Doi);
    }

    [Fact]
    public void A_bad_line_is_one_entry_and_the_others_are_read()
    {
        var entries = Read("{\"doi\":\"10.5072/a\"}\n{\"doi\": 10.5072/b}\n{\"doi\":\"10.5072/c\"}\n[1]\n{\"doi\":\"10.5072/d\"}\n"u8.ToArray());

        Assert.Equal([1, 2, 3, 4, 5], entries.Select(entry => entry.Line));
        Assert.Equal(["10.5072/a", null, "10.5072/c", null, "10.5072/d"], entries.Select(entry => entry.Record?.Doi));
        Assert.Contains("not JSON at line 2, column", entries[1].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("should be one JSON object, but is a number", entries[3].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_know_their_line()
    {
        var entries = Read("[\n  {\"doi\":\"10.5072/a\"},\n  7,\n  {\"doi\":\"10.5072/b\"}\n]\n"u8.ToArray());

        Assert.Equal([2, 3, 4], entries.Select(entry => entry.Line));
        Assert.NotNull(entries[1].Problem);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 }, "line 1, column 1")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0 }, "not JSON")]
    [InlineData(new byte[] { (byte)'/', (byte)'/', (byte)' ', (byte)'{', (byte)'}' }, "line 1, column 1")]
    [InlineData(new byte[] { (byte)'[', (byte)'/', (byte)'*', (byte)'*', (byte)'/', (byte)']' }, "line 1, column 2")]
    [InlineData(new byte[] { (byte)'{' }, "not JSON")]
    [InlineData(new byte[] { (byte)'x', (byte)',', (byte)'y' }, "not JSON")]
    public void What_is_not_json_is_said_to_be_none(byte[] bytes, string reason)
        => Assert.Contains(reason, Assert.Single(Read(bytes)).Problem!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"doi\":\"10.5072/a\",}", "line 1, column 20: there is a comma behind the last property")]
    [InlineData("[1,]", "there is a comma behind the last item")]
    [InlineData("{\"doi\":\"10.5072\n/a\"}", "line 1, column 16: a text has a line break in it")]
    [InlineData("{\"doi\":\"10.5072\t/a\"}", "a text has a tab in it")]
    [InlineData("{\"doi\":\"10.5072\u0001/a\"}", "a text has a control character in it")]
    [InlineData("{\"path\":\"C:\\data\"}", "a text has a backslash that stands for nothing")]
    [InlineData("{\"path\":\"C:\\users\"}", "without the four digits")]
    [InlineData("{\"doi\":\"10.5072", "it ends inside a text")]
    [InlineData("{\"doi\":[", "it ends inside an object or a list")]
    public void What_is_wrong_is_said_in_plain_words(string text, string reason)
    {
        var problem = Read(Encoding.UTF8.GetBytes(text))[0].Problem!.Message;

        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_without_an_end_are_refused_in_plain_words()
        => Assert.Contains("more than 64 levels deep", Read(Encoding.UTF8.GetBytes(new string('[', 70) + new string(']', 70)))[0].Problem!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_in_another_encoding_is_one_entry_and_the_others_are_read()
    {
        var entries = Read(Encoding.Latin1.GetBytes("{\"doi\":\"10.5072/a\"}\n{\"doi\":\"10.5072/b\",\"titles\":[{\"title\":\"Müller\"}]}\n{\"doi\":\"10.5072/c\"}\n"));

        Assert.Equal(["10.5072/a", null, "10.5072/c"], entries.Select(entry => entry.Record?.Doi));
        Assert.Contains("the record on line 2 is not in UTF-8", entries[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_arrives_in_pieces_is_one_value()
    {
        var long_ = string.Join('\n', Enumerable.Range(0, 300).Select(i => $$"""{"doi":"10.5072/{{i}}","titles":[{"title":"{{new string('x', 1000)}}"}]}"""));

        using var stream = new Trickle(Encoding.UTF8.GetBytes(long_));
        var dois = RecordFile.Read(stream).Select(entry => entry.Record!.Doi).ToList();

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"10.5072/{i}"), dois);
    }

    [Fact]
    public void A_value_without_an_end_is_refused_before_it_fills_the_memory()
    {
        using var stream = new Endless("{\"doi\":\""u8.ToArray(), (byte)'x', RecordFile.MaxValueLength * 2L);

        var entry = Assert.Single(RecordFile.Read(stream));

        Assert.Contains("longer than 64 MiB", entry.Problem!.Message, StringComparison.Ordinal);
    }

    private static List<RecordFileEntry> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. RecordFile.Read(stream)];
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }

    private sealed class Endless(byte[] head, byte filler, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            buffer[..count].Fill(filler);
            if (_position == 0)
                head.CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

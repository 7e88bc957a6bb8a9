using System.IO.Compression;
using System.Text;

namespace DataCite.Metadata.Tests.Files;

/// <summary>Packed files, whole and cut.</summary>
public class WholeGzipStreamTests
{
    private static readonly string[] Texts = ["{\"doi\":\"10.5072/a\"}\n", string.Concat(Enumerable.Range(0, 3000).Select(static i => $"{{\"doi\":\"10.5072/{i * 7919}\"}}\n")), "{\"doi\":\"10.5072/c\"}\n"];

    /// <summary>Levels of packing: also without any, where the text itself stands in the file.</summary>
    public static TheoryData<CompressionLevel> Levels => [CompressionLevel.Optimal, CompressionLevel.NoCompression, CompressionLevel.Fastest];

    [Theory]
    [MemberData(nameof(Levels))]
    public void Members_that_follow_one_another_are_one_text(CompressionLevel level)
    {
        var packed = Pack(level, Texts);

        Assert.Equal(string.Concat(Texts), Unpack(new MemoryStream(packed)).TrimEnd() + "\n");
        Assert.Equal(string.Concat(Texts), Unpack(new SlowStream(packed)).TrimEnd() + "\n");
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_cut_file_is_refused_wherever_it_is_cut(CompressionLevel level)
    {
        var first = Pack(level, Texts[0]);
        var packed = Pack(level, Texts);
        var cuts = Enumerable.Range(1, first.Length - 1).Concat(Enumerable.Range(first.Length + 1, 40)).Concat(Enumerable.Range(1, 50).Select(i => packed.Length - i))
            .Concat(Enumerable.Range(1, 30).Select(i => packed.Length * i / 31)).Where(cut => cut != packed.Length - Pack(level, Texts[2]).Length).ToArray();

        foreach (var cut in cuts)
        {
            Assert.Contains("ends in the middle", Assert.Throws<InvalidDataException>(() => Unpack(new MemoryStream(packed, 0, cut))).Message, StringComparison.Ordinal);
            Assert.Contains("ends in the middle", Assert.Throws<InvalidDataException>(() => Unpack(new SlowStream(packed[..cut]))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_of_nothing_is_an_empty_text() => Assert.Equal(string.Empty, Unpack(new MemoryStream()).Trim());

    [Fact]
    public void Other_bytes_in_a_file_are_damage()
    {
        var packed = Pack(CompressionLevel.Optimal, Texts);
        packed[packed.Length / 2] ^= 0x55;
        byte[] followed = [.. Pack(CompressionLevel.Optimal, Texts), .. "<html>502</html>"u8];

        foreach (var damaged in new[] { packed, followed })
            Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => Unpack(new MemoryStream(damaged))).Message, StringComparison.Ordinal);
    }

    private static byte[] Pack(CompressionLevel level, params string[] members)
    {
        using var packed = new MemoryStream();
        foreach (var text in members)
        {
            using var member = new GZipStream(packed, level, leaveOpen: true);
            member.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Unpack(Stream packed)
    {
        using var reader = new StreamReader(new WholeGzipStream(packed), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A stream that gives one byte at a time, so that each boundary is met.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..1]);
    }
}

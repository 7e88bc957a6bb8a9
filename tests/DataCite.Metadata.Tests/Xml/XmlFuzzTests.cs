using System.Text;
using DataCite.Metadata.Tests.Generators;

namespace DataCite.Metadata.Tests.Xml;

/// <summary>Whatever is done to the bytes of a file, it is read or refused; nothing else happens.</summary>
public class XmlFuzzTests
{
    [Fact]
    public void A_spoiled_file_is_read_or_refused()
    {
        var random = new Random(11);
        var files = Enumerable.Range(0, 10).Select(seed => Encoding.UTF8.GetBytes(DataCiteXml.Write(RecordGenerator.Valid(seed)).Xml)).ToArray();
        var (read, refused) = (0, 0);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = files[round % files.Length].ToArray();
            foreach (var _ in Enumerable.Range(0, random.Next(1, 4)))
                bytes = Spoil(bytes, random);
            try
            {
                var record = DataCiteXml.Read(bytes).Record;
                DataCiteXml.Write(record);
                read++;
            }
            catch (MetadataFormatException)
            {
                refused++;
            }
        }

        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
            return bytes;
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 40), bytes.Length - at);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..at], .. bytes.AsSpan(at, length), .. bytes[at..]];
            case 3:
                return bytes[..at];
            default:
                // A digit or letter somewhere: names and numbers change, and the XML stays well-formed more often than not.
                while (at < bytes.Length - 1 && !char.IsAsciiLetterOrDigit((char)bytes[at]))
                    at++;
                bytes[at] = (byte)"aZ9-"[random.Next(4)];
                return bytes;
        }
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Jobs;

/// <summary>
/// Puts characters beyond the first 65 536, such as emoji and rare Chinese characters, into a workbook as they are. The library writes each as two
/// escapes, one for each half, and not every spreadsheet puts the halves together again.
/// </summary>
internal static partial class SupplementaryCharacters
{
    /// <summary>What the name of the new workbook ends with, until it is complete.</summary>
    public const string Extension = ".restored";

    private const int BufferSize = 16 * 1024;

    // _xD83C__xDF0A_
    private const int LengthOfPair = 14;
    private const int PlaceOfHigh = 2;
    private const int PlaceOfLow = 9;
    private const int DigitsOfHalf = 4;

    /// <summary>Whether a text has such characters.</summary>
    public static bool AreIn(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    /// <summary>Writes a workbook again.</summary>
    /// <param name="path">The file.</param>
    public static void Restore(string path)
    {
        var restored = path + Extension;
        // A process that was ended may have left it.
        File.Delete(restored);
        using (var source = ZipFile.OpenRead(path))
        using (var target = ZipFile.Open(restored, ZipArchiveMode.Create))
        {
            foreach (var part in source.Entries)
            {
                using var from = part.Open();
                using var to = target.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                if (part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && part.FullName.EndsWith(".xml", StringComparison.Ordinal))
                    Restore(from, to);
                else
                    from.CopyTo(to);
            }
        }

        File.Move(restored, path, overwrite: true);
    }

    private static void Restore(Stream from, Stream to)
    {
        using var reader = new StreamReader(from, Encoding.UTF8);
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var buffer = new char[BufferSize];
        var kept = 0;
        while (reader.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var text = buffer.AsSpan(0, kept + read);
            var end = 0;
            foreach (var pair in Pair().EnumerateMatches(text))
            {
                writer.Write(text[end..pair.Index]);
                writer.Write([HalfAt(text[(pair.Index + PlaceOfHigh)..]), HalfAt(text[(pair.Index + PlaceOfLow)..])]);
                end = pair.Index + pair.Length;
            }

            // A pair may go on in the next part of the text.
            var whole = Math.Max(end, text.Length - LengthOfPair + 1);
            writer.Write(text[end..whole]);
            text[whole..].CopyTo(buffer);
            kept = text.Length - whole;
        }

        writer.Write(buffer, 0, kept);
    }

    private static char HalfAt(ReadOnlySpan<char> text)
        => (char)ushort.Parse(text[..DigitsOfHalf], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("_xD[89AB][0-9A-F]{2}__xD[C-F][0-9A-F]{2}_", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}

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
    private const int BufferSize = 64 * 1024;
    private const int LengthOfPair = 14; // _xD83C__xDF0A_

    /// <summary>Whether a text has such characters.</summary>
    public static bool AreIn(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    /// <summary>Writes a workbook again.</summary>
    /// <param name="path">The file.</param>
    public static void Restore(string path)
    {
        var restored = path + ".restored";
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
        var rest = string.Empty;
        while (reader.Read(buffer) is > 0 and var read)
        {
            var text = rest + new string(buffer, 0, read);
            var end = 0;
            foreach (Match pair in Pair().Matches(text))
            {
                writer.Write(text.AsSpan(end, pair.Index - end));
                writer.Write(CharacterOf(pair));
                end = pair.Index + pair.Length;
            }

            // A pair may go on in the next part of the text.
            var whole = Math.Max(end, text.Length - LengthOfPair + 1);
            writer.Write(text.AsSpan(end, whole - end));
            rest = text[whole..];
        }

        writer.Write(rest);
    }

    private static string CharacterOf(Match pair)
        => string.Concat((char)int.Parse(pair.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), (char)int.Parse(pair.Groups[2].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    [GeneratedRegex("_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}

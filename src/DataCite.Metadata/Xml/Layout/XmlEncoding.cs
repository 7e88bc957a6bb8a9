using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DataCite.Metadata;

/// <summary>
/// XML as bytes, in the encoding that its first bytes show. The declaration says which of the encodings of one byte it is; it cannot make
/// UTF-16 of bytes that are none. Files whose declaration was not changed with their encoding are common: a string of .NET declares
/// UTF-16 and is saved as UTF-8.
/// </summary>
internal static partial class XmlEncoding
{
    /// <summary>As many bytes as a declaration may take.</summary>
    private const int DeclarationLength = 200;

    /// <summary>What may stand around a document by mistake: white space and byte order marks.</summary>
    internal static readonly char[] Surroundings = [.. XmlValues.WhiteSpace, '\uFEFF'];

    /// <summary>A parser of the XML.</summary>
    internal static XmlReader Open(byte[] xml, XmlReaderSettings settings)
    {
        var start = StartOf(xml);
        var stream = new MemoryStream(xml, start, xml.Length - start, writable: false);
        return FindEncoding(xml.AsSpan(start, Math.Min(xml.Length - start, DeclarationLength))) is { } encoding
            ? XmlReader.Create(new StreamReader(stream, encoding), settings)
            : XmlReader.Create(stream, settings);
    }

    /// <summary>
    /// Where the document begins, behind white space. Without white space, a byte order mark stays: the parser needs it to find the encoding.
    /// </summary>
    private static int StartOf(ReadOnlySpan<byte> xml)
    {
        var isBig = xml is [0xFE, 0xFF, ..] or [0, not 0, ..];
        var isWide = isBig || xml is [0xFF, 0xFE, ..] or [not 0, 0, ..];
        var mark = xml is [0xEF, 0xBB, 0xBF, ..] ? 3 : xml is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? 2 : 0;
        var start = mark;
        while (start + (isWide ? 1 : 0) < xml.Length)
        {
            var (low, high) = !isWide ? (xml[start], (byte)0) : isBig ? (xml[start + 1], xml[start]) : (xml[start], xml[start + 1]);
            if (high != 0 || !XmlValues.WhiteSpace.Contains((char)low))
                break;
            start += isWide ? 2 : 1;
        }

        return start == mark ? 0 : start;
    }

    /// <summary>The encoding where the declaration is wrong about it; null where the parser finds it by itself.</summary>
    private static Encoding? FindEncoding(ReadOnlySpan<byte> head)
    {
        var wide = head is [0xFF, 0xFE, not 0, ..] or [(byte)'<', 0, not 0, ..] ? Encoding.Unicode
            : head is [0xFE, 0xFF, ..] or [0, (byte)'<', ..] ? Encoding.BigEndianUnicode
            : null;
        var declared = DeclaredEncoding().Match((wide ?? Encoding.Latin1).GetString(head)).Groups["name"].Value;
        var isDeclaredWide = declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase);
        if (declared.Length == 0 || isDeclaredWide == (wide is not null))
            return null;
        return wide ?? (head.Contains((byte)0) ? null : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
    }

    [GeneratedRegex(
        @"^(\uFEFF|ï»¿)?<\?xml\s[^>]*?\bencoding\s*=\s*[""'](?<name>[A-Za-z0-9._-]+)[""']",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredEncoding();
}

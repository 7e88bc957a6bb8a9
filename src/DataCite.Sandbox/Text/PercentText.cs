using System.Text;

namespace DataCite.Sandbox.Text;

/// <summary>Percent decoding and encoding the way the server's framework does both.</summary>
internal static class PercentText
{
    /// <summary>Decodes a path. The listener hands over bytes as Latin-1 characters; unescaped UTF-8 arrives intact that way.</summary>
    public static string DecodePath(string raw) => Decode(raw, plusIsSpace: false);

    /// <summary>Decodes a query key or value.</summary>
    public static string DecodeForm(string raw) => Decode(raw, plusIsSpace: true);

    /// <summary>Encodes a query key or value: spaces as <c>+</c>, brackets and commas escaped.</summary>
    public static string EncodeForm(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '~')
                result.Append(c);
            else if (c == ' ')
                result.Append('+');
            else
                result.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static string Decode(string raw, bool plusIsSpace)
    {
        if (raw.AsSpan().IndexOfAny('%', '+') < 0 && System.Text.Ascii.IsValid(raw))
            return raw;

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(raw.Length)];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '%' && i + 2 < raw.Length && char.IsAsciiHexDigit(raw[i + 1]) && char.IsAsciiHexDigit(raw[i + 2]))
            {
                bytes[length++] = (byte)((Value(raw[i + 1]) << 4) | Value(raw[i + 2]));
                i += 2;
            }
            else if (c == '+' && plusIsSpace)
                bytes[length++] = (byte)' ';
            else if (c < 256)
                bytes[length++] = (byte)c;
            else
                length += Encoding.UTF8.GetBytes(raw.AsSpan(i, 1), bytes.AsSpan(length));
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static int Value(char hex) => char.IsAsciiDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}

namespace DataCite.Client;

/// <summary>A part of a text that may be bytes in Base64 or in hexadecimal digits.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Digits">Its digits as numbers, without what stands between them.</param>
/// <param name="BitsPerDigit">6 for Base64, 4 for hexadecimal digits.</param>
internal readonly record struct EncodedRun(int Start, int Length, byte[] Digits, int BitsPerDigit)
{
    private const int MinBase64 = 6;
    private const int MinHex = 8;

    /// <summary>The digits from which on bytes may begin: what stands before it may be glued to it.</summary>
    public int Alignments => BitsPerDigit == 6 ? 4 : 2;

    /// <summary>The runs of a text, of both kinds.</summary>
    public static List<EncodedRun> FindAll(ReadOnlySpan<char> text)
    {
        var runs = new List<EncodedRun>();
        for (var i = 0; i < text.Length;)
            i = Collect(text, i, 6, MinBase64, runs);
        for (var i = 0; i < text.Length;)
            i = Collect(text, i, 4, MinHex, runs);
        return runs;
    }

    /// <summary>How many bytes it can hold at most.</summary>
    public int MaxBytes => Digits.Length * BitsPerDigit / 8;

    /// <summary>The bytes, from one of the <see cref="Alignments"/> on; bits that make no whole byte are left out.</summary>
    public byte[] Decode(int alignment)
    {
        var bytes = new byte[Math.Max(0, Digits.Length - alignment) * BitsPerDigit / 8];
        var (buffer, bits, count) = (0, 0, 0);
        foreach (var digit in Digits.AsSpan(Math.Min(alignment, Digits.Length)))
        {
            buffer = ((buffer << BitsPerDigit) | digit) & 0xFFFF;
            bits += BitsPerDigit;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[count++] = (byte)(buffer >> bits);
        }

        return bytes;
    }

    private static int Collect(ReadOnlySpan<char> text, int start, int bitsPerDigit, int minimum, List<EncodedRun> runs)
    {
        var (at, end, count) = (start, start, 0);
        while (at < text.Length)
        {
            if (Digit(text[at], bitsPerDigit) >= 0)
            {
                count++;
                end = ++at;
            }
            else if (count > 0 && GapLength(text[at..], bitsPerDigit, count) is var gap and > 0)
            {
                at += gap;
            }
            else
            {
                break;
            }
        }

        // Most runs are words of a text, and too short: nothing is copied of them.
        if (count >= minimum)
            runs.Add(new EncodedRun(start, end - start, DigitsOf(text[start..end], bitsPerDigit, count), bitsPerDigit));
        return Math.Max(end, start + 1);
    }

    private static byte[] DigitsOf(ReadOnlySpan<char> run, int bitsPerDigit, int count)
    {
        var digits = new byte[count];
        var next = 0;
        foreach (var character in run)
        {
            if (Digit(character, bitsPerDigit) is >= 0 and var digit)
                digits[next++] = (byte)digit;
        }

        return digits;
    }

    // Base64 is broken into lines; bytes in hexadecimal digits are often written one by one.
    private static int GapLength(ReadOnlySpan<char> rest, int bitsPerDigit, int count)
    {
        if (rest[0] is '\r' or '\n')
            return 1;
        if (bitsPerDigit == 6 || count % 2 != 0)
            return 0;
        return rest[0] is ' ' or ':' or '-' or ',' ? 1 : 0;
    }

    private static int Digit(char c, int bitsPerDigit) => bitsPerDigit == 6 ? Base64Digit(c) : HexDigit(c);

    private static int Base64Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };
}

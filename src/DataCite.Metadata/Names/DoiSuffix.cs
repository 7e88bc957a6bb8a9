using System.Globalization;
using System.Security.Cryptography;

namespace DataCite.Metadata;

/// <summary>
/// The suffixes that DataCite makes: a random number in Crockford's base 32 with two check digits of ISO 7064 mod 97-10, written
/// <c>xxxx-xxxx</c>.
/// </summary>
internal static class DoiSuffix
{
    /// <summary>The largest number that DataCite picks.</summary>
    public const int MaxNumber = 1_073_741_822;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int PaddedLength = 8;
    private const int CheckDigits = 2;

    /// <summary>Makes a suffix from a number drawn uniformly with a cryptographic generator.</summary>
    public static string Mint() => FromNumber(RandomNumberGenerator.GetInt32(0, MaxNumber + 1));

    /// <summary>The suffix of one number, <c>3mfp-6m52</c> for 122149076.</summary>
    /// <param name="number">0 … <see cref="MaxNumber"/>.</param>
    public static string FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber);
        Span<char> digits = stackalloc char[PaddedLength];
        digits.Fill('0');
        CheckNumber(number).TryFormat(digits[^CheckDigits..], out _, "00", CultureInfo.InvariantCulture);
        for (int at = PaddedLength - CheckDigits - 1, rest = number; rest > 0; rest /= Alphabet.Length)
            digits[at--] = Alphabet[rest % Alphabet.Length];
        return string.Concat(digits[..4], "-", digits[4..]);
    }

    /// <summary>
    /// Whether the last part of a suffix, <c>xxxx-xxxx</c>, carries its own check digits: false for a typing error, and for names that
    /// were not made this way. A shoulder before it is ignored. Upper and lower case are the same.
    /// </summary>
    public static bool HasValidCheckDigits(string suffix)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        var text = DoiName.ToAsciiLower(suffix);
        if (text.Length < PaddedLength + 1 || text[^5] != '-' || (text.Length > PaddedLength + 1 && text[^10] != '-'))
            return false;

        var digits = string.Concat(text.AsSpan(text.Length - 9, 4), text.AsSpan(text.Length - 4));
        long number = 0;
        foreach (var c in digits.AsSpan(0, PaddedLength - CheckDigits))
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return false;
            number = (number * Alphabet.Length) + value;
        }

        return number <= MaxNumber
            && int.TryParse(digits.AsSpan(PaddedLength - CheckDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var check)
            && check == CheckNumber(number);
    }

    private static int CheckNumber(long number) => (int)(98 - (number * 100 % 97));
}

namespace DataCite.Metadata;

/// <summary>The check digits of the identifiers in metadata. Each takes the characters without hyphens and spaces.</summary>
internal static class CheckDigits
{
    /// <summary>ISO 7064 mod 11-2: ORCID and ISNI, 16 characters of which the last may be X.</summary>
    internal static bool IsIso7064Mod11(ReadOnlySpan<char> digits)
    {
        var total = 0;
        foreach (var c in digits[..^1])
            total = (total + (c - '0')) * 2;
        var check = (12 - (total % 11)) % 11;
        return Digit(digits[^1]) == check;
    }

    /// <summary>ISSN: 8 characters of which the last may be X, weights 8 … 1, mod 11.</summary>
    internal static bool IsIssn(ReadOnlySpan<char> digits) => WeightedSum(digits) % 11 == 0;

    /// <summary>ISBN-10: 10 characters of which the last may be X, weights 10 … 1, mod 11.</summary>
    internal static bool IsIsbn10(ReadOnlySpan<char> digits) => WeightedSum(digits) % 11 == 0;

    /// <summary>GS1, mod 10 with weights 3 and 1 from the right: EAN-13, ISBN-13, UPC-A.</summary>
    internal static bool IsGs1(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }

    /// <summary>ROR: '0', six characters of Crockford's base 32, and two digits that are ISO 7064 mod 97-10 of the number.</summary>
    internal static bool IsRor(ReadOnlySpan<char> id)
    {
        long number = 0;
        foreach (var c in id[1..^2])
        {
            var digit = "0123456789abcdefghjkmnpqrstvwxyz".IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
                return false;
            number = (number * 32) + digit;
        }

        return 98 - (number * 100 % 97) == (10 * (id[^2] - '0')) + (id[^1] - '0');
    }

    private static int WeightedSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += Digit(digits[i]) * (digits.Length - i);
        return sum;
    }

    private static int Digit(char c) => c is 'X' or 'x' ? 10 : c - '0';
}

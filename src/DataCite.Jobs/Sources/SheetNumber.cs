using System.Globalization;

namespace DataCite.Jobs;

/// <summary>A number in a cell of a workbook, where nothing tells how it was typed.</summary>
internal static class SheetNumber
{
    // From here on a spreadsheet has put zeros in the place of digits: it keeps 15.
    private const double FirstInexact = 1e15;

    // Below this nobody has typed a number as a text of metadata: it is what a calculation has left of zero.
    private const double Smallest = 1e-9;

    private const int KeptDigits = 15;

    // What a calculation adds to a short number begins behind its fifteenth digit: 0.1 + 0.2.
    private const int MostDigitsOfShort = 12;

    /// <summary>The number in digits.</summary>
    /// <param name="number">The value of the cell.</param>
    /// <param name="text">Its digits, or how a spreadsheet shows it where they cannot be given back.</param>
    public static bool TryWrite(double number, out string text)
    {
        var size = Math.Abs(number);
        if (!(size < FirstInexact) || (size < Smallest && size > 0))
        {
            text = number.ToString("0.#####E+0", CultureInfo.InvariantCulture);
            return false;
        }

        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        if (CountOf(digits) > KeptDigits && number.ToString("G15", CultureInfo.InvariantCulture) is var shown && CountOf(shown) <= MostDigitsOfShort)
            digits = shown;
        // As a decimal it has no exponent.
        text = decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static int CountOf(string digits)
    {
        var end = digits.IndexOf('E', StringComparison.Ordinal);
        return (end < 0 ? digits : digits[..end]).Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('-', '0').Length;
    }
}

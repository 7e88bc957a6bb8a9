using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace DataCite.Metadata;

/// <summary>
/// Texts that surely come back when their cell is read, and stand in it as they are. Each test is stricter than the reading: a text that fails the
/// test may be kept as well, and is read again to find out.
/// </summary>
internal static class CsvPlainValue
{
    // What protects a cell from being taken for a formula begins with them, and so do the errors of a spreadsheet.
    private static readonly SearchValues<byte> FirstOfOdd = SearchValues.Create("=+-@'#"u8);

    // A name without them has no brackets, no second name and no address. Identifiers that are not addresses have digits.
    private static readonly SearchValues<byte> NotInNames = SearchValues.Create("<>;:/\\"u8);

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789.,+eE"u8);

    /// <summary>A text that is taken as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsText(ReadOnlySpan<byte> text)
        => !BeginsWithSpace(text) && !EndsWithSpace(text) && !FirstOfOdd.Contains(text[0]) && text.IndexOf("\uFFFD"u8) < 0 && !text.Contains((byte)0)
            && !text.StartsWith("System."u8) && !text.StartsWith("DataCite."u8);

    /// <summary>A text in a column of which a cell may hold several values.</summary>
    public static bool IsOne(ReadOnlySpan<byte> text) => IsText(text) && !text.ContainsAny((byte)';', (byte)'\\');

    /// <summary>A text in a column that a spreadsheet likes to round.</summary>
    public static bool IsIdentifier(ReadOnlySpan<byte> text) => IsText(text) && (text.ContainsAnyExcept(OfNumbers) || !text.ContainsAny((byte)'e', (byte)'E'));

    /// <summary>A name without an identifier.</summary>
    public static bool IsName(ReadOnlySpan<byte> name)
        => IsText(name) && !name.ContainsAny(NotInNames) && (!name.ContainsAnyInRange((byte)'0', (byte)'9') || IdentifierInText.Find(Encoding.UTF8.GetString(name)) is null);

    /// <summary>A name in which no comma, or one, stands between family and given names.</summary>
    public static bool IsNameOfAgent(ReadOnlySpan<byte> name)
    {
        if (!IsName(name))
            return false;
        var comma = name.IndexOf((byte)',');
        return comma < 0
            || (comma > 0 && comma + 2 < name.Length && !EndsWithSpace(name[..comma]) && name[comma + 1] == ' ' && !BeginsWithSpace(name[(comma + 2)..])
                && !name[(comma + 1)..].Contains((byte)','));
    }

    /// <summary>A term in the spelling of its list.</summary>
    public static CsvPlainTest IsTerm(Vocabulary vocabulary) => text => vocabulary.Contains(Encoding.UTF8.GetString(text));

    /// <summary>A language.</summary>
    public static bool IsLanguage(ReadOnlySpan<byte> language) => LanguageTag.FindProblem(Encoding.UTF8.GetString(language), out _) is null;

    /// <summary>A web address of the commonest form.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> address) => IsText(address) && IdentifierText.IsPlainWebAddress(Encoding.UTF8.GetString(address));

    /// <summary>A DOI name in the spelling in which it is written.</summary>
    public static bool IsDoi(ReadOnlySpan<byte> doi) => IsText(doi) && Encoding.UTF8.GetString(doi) is var text && DoiName.TryParse(text, out var name) && name.Value == text;

    /// <summary>A date that begins with its year, so that no spreadsheet has written it.</summary>
    public static bool IsDate(ReadOnlySpan<byte> date)
        => date.Length is 4 or >= 7 && char.IsAsciiDigit((char)date[0]) && char.IsAsciiDigit((char)date[3]) && (date.Length == 4 || date[4] is (byte)'-' or (byte)'/')
            && DateForm.FindProblem(Encoding.UTF8.GetString(date), out _, out _) is null;

    private static bool BeginsWithSpace(ReadOnlySpan<byte> text) => Rune.DecodeFromUtf8(text, out var first, out _) is not OperationStatus.Done || Rune.IsWhiteSpace(first);

    private static bool EndsWithSpace(ReadOnlySpan<byte> text) => Rune.DecodeLastFromUtf8(text, out var last, out _) is not OperationStatus.Done || Rune.IsWhiteSpace(last);
}

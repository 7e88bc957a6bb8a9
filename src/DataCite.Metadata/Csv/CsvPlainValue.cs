using System.Buffers;

namespace DataCite.Metadata;

/// <summary>
/// Values that surely come back when their cell is read. Each test is stricter than the reading: a value that fails the test may be kept as well, and
/// is read again to find out.
/// </summary>
internal static class CsvPlainValue
{
    // What protects a cell from being taken for a formula begins with them, and so do the errors of a spreadsheet.
    private static readonly SearchValues<char> FirstOfOdd = SearchValues.Create("=+-@'#");

    // A name without them has no brackets, no second name and no address. Identifiers that are not addresses have digits.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>;:/\\");

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,+eE");

    /// <summary>A text that is taken as it is.</summary>
    public static bool IsText(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return true;
        return !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !FirstOfOdd.Contains(text[0]) && !text.Contains('\uFFFD', StringComparison.Ordinal)
            && !text.StartsWith("System.", StringComparison.Ordinal) && !text.StartsWith("DataCite.", StringComparison.Ordinal);
    }

    /// <summary>A text in a column of which a cell may hold several values.</summary>
    public static bool IsOne(string? text) => IsText(text) && (text is null || text.AsSpan().IndexOfAny(';', '\\') < 0);

    /// <summary>A text that is there, in a column that a spreadsheet likes to round.</summary>
    public static bool IsIdentifier(string? text) => IsText(text) && (string.IsNullOrEmpty(text) || text.AsSpan().ContainsAnyExcept(OfNumbers) || !text.AsSpan().ContainsAny('e', 'E'));

    /// <summary>A name without an identifier.</summary>
    public static bool IsName(string? name) => !string.IsNullOrEmpty(name) && IsText(name) && !name.AsSpan().ContainsAny(NotInNames)
        && (!name.AsSpan().ContainsAnyInRange('0', '9') || IdentifierInText.Find(name) is null);

    /// <summary>A name in which no comma, or one, stands between family and given names.</summary>
    public static bool IsNameOfAgent(string? name)
    {
        if (!IsName(name))
            return false;
        var comma = name!.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            || (comma > 0 && comma + 2 < name.Length && !char.IsWhiteSpace(name[comma - 1]) && name[comma + 1] == ' ' && !char.IsWhiteSpace(name[comma + 2])
                && name.IndexOf(',', comma + 1) < 0);
    }

    /// <summary>A term in the spelling of its list, or nothing.</summary>
    public static bool IsTerm(Vocabulary vocabulary, string? term) => string.IsNullOrEmpty(term) || vocabulary.Contains(term);

    /// <summary>A language, or nothing.</summary>
    public static bool IsLanguage(string? language) => string.IsNullOrEmpty(language) || LanguageTag.FindProblem(language, out _) is null;

    /// <summary>A web address of the commonest form, or nothing.</summary>
    public static bool IsAddress(string? address) => string.IsNullOrEmpty(address) || (IdentifierText.IsPlainWebAddress(address) && IsText(address));

    /// <summary>A date that begins with its year, so that no spreadsheet has written it.</summary>
    public static bool IsDate(string? date)
        => date is { Length: 4 or >= 7 } && char.IsAsciiDigit(date[0]) && char.IsAsciiDigit(date[3]) && (date.Length == 4 || date[4] is '-' or '/')
            && DateForm.FindProblem(date, out _, out _) is null;

    /// <summary>An identifier in the spelling of its scheme, with the address of the scheme or without.</summary>
    public static bool IsOfScheme(string scheme, string? identifier, string? schemeName, string? schemeUri)
        => schemeName == scheme && !string.IsNullOrEmpty(identifier) && IsText(identifier)
            && (string.IsNullOrEmpty(schemeUri) || schemeUri.AsSpan().TrimEnd('/').SequenceEqual(NameIdentifierScheme.UriOf(scheme).AsSpan().TrimEnd('/')))
            && NameIdentifierSyntax.FindProblem(scheme, identifier) is null && NameIdentifierScheme.Normalize(scheme, identifier) == identifier;

    /// <summary>A number of degrees that is written without an exponent, and not beyond the earth.</summary>
    public static bool AreDegrees(double? degrees, double largest) => degrees is { } value && Math.Abs(value) <= largest && (value == 0 || Math.Abs(value) >= 0.001);
}

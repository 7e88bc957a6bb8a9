namespace DataCite.Metadata;

/// <summary>Texts in cells that have a form of their own.</summary>
internal static class CsvTexts
{
    /// <summary>A language tag.</summary>
    /// <exception cref="MetadataValueException">The text is not valid.</exception>
    public static string Language(string text) => LanguageTag.FindProblem(text, out var suggestion) is { } problem
        ? throw new MetadataValueException(
            "lang", text, $"{PrintableText.Quote(text)} is not a language tag such as 'en' or 'pt-BR': {problem}.",
            FindingCodes.LanguageInvalid, suggestion)
        : text;

    /// <summary>A DOI name, in whatever spelling.</summary>
    /// <exception cref="MetadataValueException">The text is not valid.</exception>
    public static string Doi(string text) => DoiName.TryParse(text, out var name, out var problem)
        ? name.Value
        : throw new MetadataValueException(
            "doi", text, $"{PrintableText.Quote(text)} is not a DOI: {problem}.", FindingCodes.DoiInvalid);

    /// <summary>A URI of any scheme, where the schema says URI.</summary>
    /// <exception cref="MetadataValueException">The text is not valid.</exception>
    public static string Uri(string text) => WebAddress.ParseOptionalUri("uri", text)!;

    /// <summary>An address.</summary>
    /// <exception cref="MetadataValueException">The text is not valid.</exception>
    public static string Url(string text) => WebAddress.ParseOptional("url", text)!;

    /// <summary>A term of a list, in any spelling.</summary>
    public static Func<string, string> Term(Vocabulary vocabulary) => text => ControlledTerm.Parse(vocabulary, text);
}

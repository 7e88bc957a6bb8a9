namespace DataCite.Metadata;

/// <summary>
/// What is checked of a single value by what the schema says of its attribute: its list, its length, what it is written in.
/// </summary>
internal static class ValueChecks
{
    internal static void Check(string text, AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        if (attribute.Vocabulary is { } vocabulary && !vocabulary.Contains(text))
            TermCheck.Report(text, vocabulary, definition, context);
        // The server counts characters, of which some are two in a string of .NET.
        if (attribute.MaxLength is { } longest && text.Length > longest && text.EnumerateRunes().Count() is var length && length > longest)
        {
            context.Error(
                FindingCodes.TextTooLong,
                $"The text has {length} characters; the server refuses more than {longest}, in "
                    + "any state. Shorten it and give an address.");
        }

        if (attribute.Shape == ValueShape.Year)
            CheckYear(text, context);
        switch (attribute.Format)
        {
            case TextFormat.LanguageTag:
                CheckLanguage(text, attribute, context);
                break;
            case TextFormat.Date:
                CheckDate(text, context);
                break;
            case TextFormat.Uri:
                CheckUri(text, attribute, definition, context);
                break;
            case TextFormat.Free when attribute.IsXsdUri:
                CheckXsdUri(text, attribute, definition, context);
                break;
        }
    }

    private static void CheckYear(string text, ValidationContext context)
    {
        if (text.Length != 4 || !text.All(char.IsAsciiDigit))
            context.Refuse(FindingCodes.YearInvalid, $"{ValidationContext.Quote(text)} is no year of four digits.", null, text);
    }

    private static void CheckLanguage(string text, AttributeDefinition attribute, ValidationContext context)
    {
        if (LanguageTag.FindProblem(text, out var suggestion) is not { } problem)
            return;
        var message = $"{ValidationContext.Quote(text)} is no language tag: {problem}. Write one of BCP 47, such as 'en' or 'pt-BR'.";
        // The language of a text goes into the XML as it is, and xs:language wants its form; the language of the resource is dropped
        // by the server when it cannot read it (facts §5.2).
        if (attribute.XmlPath == "@xml:lang" && !IsXsdLanguage(text))
            context.Refuse(FindingCodes.LanguageInvalid, message, null, text, suggestion);
        else if (attribute.Name == "language" && !IsXsdLanguage(text))
            context.Drop(FindingCodes.LanguageInvalid, message, null, text, suggestion);
        else
            context.Warn(FindingCodes.LanguageInvalid, message, null, text, suggestion);
    }

    private static bool IsXsdLanguage(string text) => text.Split('-') is var parts && parts[0].All(char.IsAsciiLetter)
        && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static void CheckDate(string text, ValidationContext context)
    {
        if (DateForm.FindProblem(text, out var code, out var suggestion) is { } problem)
            context.Warn(code, $"{ValidationContext.Quote(text)} is no date that others can read: {problem}.", null, text, suggestion);
    }

    /// <summary>What the server's validator refuses, however little it looks like an address; false when it does.</summary>
    private static bool CheckXsdUri(string text, AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        if (AnyUri.IsValid(text))
            return true;
        // Of these the server writes no scheme into its XML.
        var isWritten = attribute.Name != "schemeUri" || (definition != SchemaParts.RelatedIdentifier && definition != SchemaParts.FundingReference);
        context.Report(
            isWritten ? context.SchemaSeverity : FindingSeverity.Warning, FindingCodes.UriInvalid,
            $"{ValidationContext.Quote(text)} has not the form of a URI, which the server requires here: '%' must begin an escape such as "
                + "'%20', brackets and a second '#' may not stand in it, and what is before a ':' must begin with a letter.", null, text);
        return false;
    }

    private static void CheckUri(string text, AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        if (IdentifierText.IsPlainWebAddress(text) || (attribute.IsXsdUri && !CheckXsdUri(text, attribute, definition, context))
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && !uri.IsFile && !text.AsSpan().ContainsAny(" \t\r\n")))
        {
            return;
        }

        var withScheme = "https://" + text;
        context.Warn(
            FindingCodes.UriInvalid, $"{ValidationContext.Quote(text)} is no absolute URI; begin it with its scheme, such as 'https://'.",
            null, text,
            text.Contains('.', StringComparison.Ordinal) && IdentifierText.IsWebAddress(withScheme) ? withScheme : null);
    }
}

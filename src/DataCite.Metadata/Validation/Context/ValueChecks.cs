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
                CheckLanguage(text, attribute, definition, context);
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
            context.Refuse(FindingCodes.YearInvalid, $"{PrintableText.Quote(text)} is not a year of four digits.", null, text);
    }

    private static void CheckLanguage(string text, AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        // The language of a text goes into the XML as it is, and xs:language wants its form.
        var isOfText = attribute.XmlPath == "@xml:lang";
        if (LanguageTag.FindProblem(text, out var suggestion) is { } problem)
        {
            var message = $"{PrintableText.Quote(text)} is not a language tag: {problem}. Write one of BCP 47, such as 'en' or 'pt-BR'.";
            if (isOfText && !IsXsdLanguage(text))
                context.Refuse(FindingCodes.LanguageInvalid, message, null, text, suggestion);
            else if (definition == MetadataSchema.Record && LanguageTag.KeptByServer(text) is null)
                context.Drop(FindingCodes.LanguageInvalid, message + " DataCite ignores this one silently.", null, text, suggestion);
            else
                context.Warn(FindingCodes.LanguageInvalid, message, null, text, suggestion);
        }
        else if (definition == MetadataSchema.Record && text.Contains('-', StringComparison.Ordinal) && LanguageTag.KeptByServer(text) is { } kept
            && !string.Equals(kept, text, StringComparison.OrdinalIgnoreCase))
        {
            context.Change(
                FindingCodes.LanguageShortened,
                $"DataCite keeps only '{kept}' of the language {PrintableText.Quote(text)}. Texts keep theirs: give titles and descriptions their lang.",
                null, text, kept);
        }
    }

    private static bool IsXsdLanguage(string text) => text.Split('-') is var parts && parts[0].All(char.IsAsciiLetter)
        && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static void CheckDate(string text, ValidationContext context)
    {
        if (DateForm.FindProblem(text, out var code, out var suggestion) is not { } problem)
            return;
        // 2001-21 is the spring of 2001 there, and no month.
        if (code is not (FindingCodes.DateForm or FindingCodes.DateImpossible) || !EdtfDate.IsReadByServer(text))
            context.Warn(code, $"{PrintableText.Quote(text)} is not a date that others can read: {problem}.", null, text, suggestion);
        else if (context.Recommended)
            context.Inform(code, $"{PrintableText.Quote(text)} is a date that DataCite reads, but in none of the forms that the schema documents.", null, text, suggestion);
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
            $"{PrintableText.Quote(text)} is not a valid URI, which DataCite requires here: '%' must begin an escape such as "
                + "'%20', brackets and a second '#' are not allowed, and the part before a ':' must begin with a letter.", null, text);
        return false;
    }

    private static void CheckUri(string text, AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        if (WebAddress.IsDoubled(text))
        {
            context.Warn(
                FindingCodes.UriInvalid, $"{PrintableText.Quote(text)} has the beginning of an address twice.", null, text, WebAddress.Suggest(text));
            return;
        }

        if (IdentifierText.IsPlainWebAddress(text) || (attribute.IsXsdUri && !CheckXsdUri(text, attribute, definition, context))
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && !uri.IsFile && !text.AsSpan().ContainsAny(" \t\r\n")))
        {
            return;
        }

        context.Warn(
            FindingCodes.UriInvalid, $"{PrintableText.Quote(text)} is not an absolute URI. Begin it with its scheme, such as 'https://'.",
            null, text, WebAddress.Suggest(text));
    }
}

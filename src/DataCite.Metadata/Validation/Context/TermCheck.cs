namespace DataCite.Metadata;

/// <summary>Terms that are not in their controlled list, or are there in another spelling.</summary>
internal static class TermCheck
{
    private const string RetiredFunder = "Funder";

    internal static void Report(string text, Vocabulary vocabulary, ObjectDefinition definition, ValidationContext context)
    {
        var severity = SeverityOf(vocabulary, definition, context);
        if (vocabulary == Vocabularies.ContributorType && string.Equals(text, RetiredFunder, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(
                severity, FindingCodes.ContributorTypeRetired,
                "The contributor type 'Funder' left the schema with kernel-4. Move the funder to fundingReferences.", null, text,
                "fundingReferences");
        }
        else if (vocabulary.Match(text) is { } term)
        {
            context.Report(
                severity, FindingCodes.TermSpelling,
                $"{PrintableText.Quote(text)} is not the exact spelling of the {vocabulary.Name}. Write '{term}'.", null, text,
                term);
        }
        else
        {
            var nearest = vocabulary.Nearest(text);
            var advice = nearest is not null ? $"Did you mean '{nearest}'?"
                : $"Use one of {string.Join(", ", vocabulary.Terms)}.";
            context.Report(
                severity, FindingCodes.TermUnknown, $"{PrintableText.Quote(text)} is not a {vocabulary.Name}. {advice}", null, text,
                nearest);
        }
    }

    /// <summary>
    /// An empty text is not one of the terms, but the server writes it into the XML. Where a term is mandatory, an empty text counts as
    /// missing, which is reported by itself.
    /// </summary>
    /// <returns>Whether something was reported.</returns>
    internal static bool ReportEmpty(AttributeDefinition attribute, ObjectDefinition definition, ValidationContext context)
    {
        if (attribute is not { Vocabulary: { } vocabulary, Role: AttributeRole.Metadata } || attribute.Obligation == Obligation.Mandatory)
            return false;
        context.Report(
            SeverityOf(vocabulary, definition, context), FindingCodes.TermUnknown,
            $"The {attribute.Name} is empty. Remove it, or write a {vocabulary.Name}.", null, string.Empty);
        return true;
    }

    /// <summary>How much a wrong term matters.</summary>
    internal static FindingSeverity SeverityOf(Vocabulary vocabulary, ObjectDefinition definition, ValidationContext context)
    {
        if (vocabulary == Vocabularies.Event)
            return FindingSeverity.Warning; // ignored without an error (facts §2.6)
        // The type of a contributor is checked by the server itself, drafts included (facts §2.8).
        return definition == SchemaParts.Contributor && vocabulary == Vocabularies.ContributorType
            ? FindingSeverity.Error
            : context.SchemaSeverity;
    }
}

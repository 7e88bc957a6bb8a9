namespace DataCite.Metadata;

/// <summary>An identifier and the scheme that it is from, in two keys of one object.</summary>
internal static class SchemedIdentifierCheck
{
    internal static void Check(PartValues part, string identifierKey, string schemeKey, ValidationContext context)
    {
        if (!part.TryGet(identifierKey, out var identifier))
        {
            if (!part.Has(identifierKey) && (part.Has(schemeKey) || part.Definition.Attributes[0].Name == identifierKey))
            {
                context.Warn(
                    FindingCodes.IdentifierMissing,
                    $"The {identifierKey} is missing. Add it, or remove the entry.",
                    identifierKey);
            }
        }
        else if (!part.Has(schemeKey))
        {
            var scheme = NameIdentifierSyntax.FindScheme(identifier);
            context.Warn(
                FindingCodes.SchemeMissing,
                $"{PrintableText.Quote(identifier)} has no {schemeKey}. Without it, it is not clear what kind of identifier it is.", schemeKey,
                null, scheme);
        }
        else if (part.TryGet(schemeKey, out var scheme) && NameIdentifierSyntax.FindProblem(scheme, identifier) is { } problem)
        {
            var below = problem.Code == FindingCodes.IdentifierTypeMismatch ? schemeKey : identifierKey;
            context.Warn(problem.Code, problem.Message, below, part[below], problem.Suggestion);
        }
        else if (scheme is not null)
        {
            CheckLink(identifier, scheme, identifierKey, context);
        }
    }

    /// <summary>ORCID and ROR are followed as addresses: a bare id is not linked.</summary>
    internal static void CheckLink(string identifier, string scheme, string identifierKey, ValidationContext context)
    {
        var known = scheme.ToUpperInvariant();
        if (known is not (NameIdentifierScheme.Orcid or NameIdentifierScheme.Ror) || identifier.Contains("://", StringComparison.Ordinal))
            return;
        var address = NameIdentifierScheme.Normalize(known, identifier);
        context.Warn(
            FindingCodes.IdentifierNotLinked,
            $"{PrintableText.Quote(identifier)} is not written as an address, so that services do not link it. Write '{address}'.", identifierKey, identifier, address);
    }
}

namespace DataCite.Metadata;

/// <summary>The identifier of a funder. The XSD requires its type wherever there is one.</summary>
internal static class FunderCheck
{
    internal static void Check(PartValues funding, ValidationContext context)
    {
        if (!funding.TryGet("funderIdentifier", out var identifier))
        {
            if (!funding.Has("funderIdentifier") && funding.Has("funderIdentifierType"))
            {
                context.Warn(
                    FindingCodes.IdentifierMissing,
                    "There is a funderIdentifierType, but no funderIdentifier. Write it, or remove the type.",
                    "funderIdentifier");
            }
        }
        else if (!funding.Has("funderIdentifierType"))
        {
            context.Refuse(
                FindingCodes.MandatoryMissing, "The funderIdentifier has no funderIdentifierType, which the server requires.",
                "funderIdentifierType", null,
                NameIdentifierSyntax.FindScheme(identifier) is { } scheme ? Vocabularies.FunderIdentifierType.Match(scheme) : null);
        }
        else if (funding.TryGet("funderIdentifierType", out var type))
        {
            CheckType(identifier, type, funding, context);
        }
    }

    private static void CheckType(string identifier, string type, PartValues funding, ValidationContext context)
    {
        if (NameIdentifierSyntax.FindProblem(type, identifier) is { } problem)
        {
            var below = problem.Code == FindingCodes.IdentifierTypeMismatch ? "funderIdentifierType" : "funderIdentifier";
            context.Warn(problem.Code, problem.Message, below, funding[below], problem.Suggestion);
        }
        else if (type == FunderIdentifiers.Other && FunderIdentifiers.TypeOf(identifier) is var known && known != type)
        {
            context.Warn(
                FindingCodes.IdentifierTypeMismatch, $"{PrintableText.Quote(identifier)} is of the type {known}, not Other.", "funderIdentifierType", type, known);
        }
        else
        {
            SchemedIdentifierCheck.CheckLink(identifier, type, "funderIdentifier", context);
        }
    }
}

namespace DataCite.Metadata;

/// <summary>A related identifier: whether it is of its type. What it says together with others is <see cref="RelationsCheck"/>.</summary>
internal static class RelatedIdentifierCheck
{
    internal static void Check(PartValues related, ValidationContext context)
    {
        RelationInformationCheck.Check(related, context);
        if (!related.TryGet("relatedIdentifier", out var identifier))
        {
            if (!related.Has("relatedIdentifier"))
            {
                context.Warn(
                    FindingCodes.IdentifierMissing, "The relatedIdentifier is missing, only its type is given. Add it, or remove the entry.",
                    "relatedIdentifier");
            }

            return;
        }

        var type = related["relatedIdentifierType"];
        if (type is not null)
            CheckForm(identifier, type, "relatedIdentifier", "relatedIdentifierType", context);
        if (related.TryGet("relationType", out var relation) && Vocabularies.RelationType.Contains(relation))
        {
            context.Record.Relations.Add(
                new Relation(context.Path.ToString(), relation, IdentifierText.Normalize(identifier), identifier, IsItem: false));
        }
    }

    /// <summary>Reports an identifier that is not of its type: at the type when the type is wrong, at the identifier otherwise.</summary>
    internal static void CheckForm(string identifier, string type, string identifierKey, string typeKey, ValidationContext context)
    {
        if (RelatedIdentifierSyntax.FindProblem(type, identifier) is not { } problem)
            return;
        if (problem.Code == FindingCodes.IdentifierTypeMismatch)
            context.Warn(problem.Code, problem.Message, typeKey, type, "DOI");
        else
            context.Warn(problem.Code, problem.Message, identifierKey, identifier, problem.Suggestion);
    }
}

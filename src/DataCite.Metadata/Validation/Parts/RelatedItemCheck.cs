namespace DataCite.Metadata;

/// <summary>A related item: its identifier and what it is called.</summary>
internal static class RelatedItemCheck
{
    internal static void Check(PartValues item, ValidationContext context)
    {
        RelationInformationCheck.Check(item, context);
        if (!item.Parts("titles").Any(title => title.Has("title")) && !item.Has("titles"))
        {
            context.Warn(
                FindingCodes.TextEmpty,
                "The related item has no title. Add one, or use relatedIdentifiers.",
                "titles");
        }

        if (item.Parts("relatedItemIdentifier").FirstOrDefault() is { IsEmpty: false } part)
            CheckIdentifier(part, item["relationType"], context);
    }

    private static void CheckIdentifier(PartValues part, string? relation, ValidationContext context)
    {
        const string identifierKey = "relatedItemIdentifier";
        const string typeKey = "relatedItemIdentifierType";
        context.Path.Enter(identifierKey);
        if (!part.TryGet(identifierKey, out var identifier))
        {
            if (!part.Has(identifierKey))
                context.Warn(
                    FindingCodes.IdentifierMissing, "The identifier is missing, only its type is given. Add it, or remove the object.",
                    identifierKey);
        }
        else if (!part.Has(typeKey))
        {
            context.Warn(
                FindingCodes.SchemeMissing, $"{PrintableText.Quote(identifier)} has no {typeKey}. Without it, it is not clear what kind of identifier it is.",
                typeKey, null,
                DoiName.TryParse(identifier, out _) ? "DOI" : IdentifierText.IsWebAddress(identifier) ? "URL" : null);
        }
        else if (part.TryGet(typeKey, out var type))
        {
            RelatedIdentifierCheck.CheckForm(identifier, type, identifierKey, typeKey, context);
        }

        context.Path.Leave();
        if (identifier is not null && relation is not null && Vocabularies.RelationType.Contains(relation))
        {
            context.Record.Relations.Add(
                new Relation(context.Path.ToString(), relation, IdentifierText.Normalize(identifier), identifier, IsItem: true));
        }
    }
}

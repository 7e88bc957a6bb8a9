namespace DataCite.Metadata;

/// <summary>
/// Relations that cannot all be true: of a resource to itself, to its part that also contains it; and the same one twice.
/// </summary>
internal static class RelationsCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        var relations = context.Record.Relations;
        if (relations.Count == 0)
            return;
        var self = record.TryGet("doi", out var doi) && DoiName.TryParse(doi, out var name) ? name.Key : null;
        var seen = new Dictionary<(string Target, string RelationType), Relation>();
        foreach (var relation in relations)
        {
            if (relation.Target == self)
            {
                context.Warn(
                    FindingCodes.RelationToItself,
                    $"The resource {relation.RelationType} itself. Name another resource, or remove the entry.",
                    relation.Path, relation.Identifier);
            }
            else
            {
                Compare(relation, seen, context);
            }

            seen.TryAdd((relation.Target, relation.RelationType), relation);
        }
    }

    private static void Compare(
        Relation relation, Dictionary<(string Target, string RelationType), Relation> seen, ValidationContext context)
    {
        // Two articles of one journal are two related items of the same ISSN, and the journal may be named in relatedIdentifiers too;
        // and one Other relation need not be the other.
        if (seen.TryGetValue((relation.Target, relation.RelationType), out var same) && !relation.IsItem && !same.IsItem
            && relation.RelationType != "Other")
        {
            context.Warn(
                FindingCodes.RelationDuplicate,
                $"{relation.RelationType} {PrintableText.Quote(relation.Identifier)} is said twice, first at {same.Path}. "
                    + "Remove one.", relation.Path, relation.Identifier);
        }
        else if (RelationTypes.ContradictionOf(relation.RelationType) is { } inverse
            && seen.TryGetValue((relation.Target, inverse), out var other))
        {
            context.Warn(
                FindingCodes.RelationContradiction,
                $"{relation.RelationType} {PrintableText.Quote(relation.Identifier)} "
                    + $"contradicts {inverse} of the same resource at {other.Path}. "
                    + "Remove the wrong one.", relation.Path, relation.Identifier);
        }
    }
}

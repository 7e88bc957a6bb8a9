namespace DataCite.Metadata;

/// <summary>Other identifiers of the same resource.</summary>
internal static class AlternateIdentifierCheck
{
    internal static void Check(PartValues identifier, ValidationContext context)
    {
        if (identifier.Definition == SchemaParts.Identifier && context.Record.HasBothIdentifierLists)
            return;
        var main = identifier.Definition.Attributes[0].Name;
        var typeKey = identifier.Definition.Attributes[1].Name;
        if (!identifier.Has(main))
        {
            // The server fetches both keys of an alternateIdentifier before it looks at anything else (facts §0).
            var isRefused = identifier.Definition == SchemaParts.AlternateIdentifier && !identifier.Element.TryGetProperty(main, out _)
                && !context.Record.HasBothIdentifierLists;
            context.Report(
                isRefused ? FindingSeverity.Error : FindingSeverity.Warning, FindingCodes.IdentifierMissing,
                $"The {main} is missing, only a type is given. Add it, or remove the entry.", main);
        }
        else if (identifier[typeKey] == "DOI")
        {
            // facts §2.9
            context.Drop(
                FindingCodes.IdentifierTypeMismatch,
                "DataCite silently ignores other identifiers of the type DOI. Say what the "
                    + "other DOI is in relatedIdentifiers (IsIdenticalTo).",
                typeKey, "DOI");
        }
    }
}

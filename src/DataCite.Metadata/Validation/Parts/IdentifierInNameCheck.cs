namespace DataCite.Metadata;

/// <summary>An identifier inside a name is published as a part of the name, and nobody can follow it.</summary>
internal static class IdentifierInNameCheck
{
    internal static void Check(PartValues part, ValidationContext context)
    {
        var key = part.Definition == SchemaParts.FundingReference ? "funderName" : "name";
        if (part.TryGet(key, out var name))
            Check(name, key, context);
    }

    internal static void Check(string name, string key, ValidationContext context)
    {
        if (IdentifierInText.Find(name) is { } identifier)
        {
            context.Warn(
                FindingCodes.IdentifierInName,
                $"{PrintableText.Quote(name)} has the identifier {PrintableText.Quote(identifier)} in the name. Write it into the key for identifiers.",
                key, name);
        }
    }
}

namespace DataCite.Metadata;

/// <summary>A person with an identifier that only organizations have, or the other way round.</summary>
internal static class NameTypeCheck
{
    private const string Personal = "Personal";
    private const string Organizational = "Organizational";

    internal static void Check(PartValues name, ValidationContext context)
    {
        if (!name.TryGet("nameType", out var nameType))
            return;
        foreach (var identifier in name.Parts("nameIdentifiers"))
        {
            var scheme = identifier["nameIdentifierScheme"];
            var belongsTo = IsOneOf(scheme, "ORCID") ? Personal : IsOneOf(scheme, "ROR", "GRID") ? Organizational : null;
            if (belongsTo is null || belongsTo == nameType || !Vocabularies.NameType.Contains(nameType))
                continue;
            context.Warn(
                FindingCodes.NameTypeContradiction,
                $"The nameType is {nameType}, but only "
                    + $"{(belongsTo == Personal ? "persons have an ORCID" : $"organizations have a {scheme}")}.",
                "nameType", nameType, belongsTo);
            return;
        }
    }

    private static bool IsOneOf(string? scheme, params ReadOnlySpan<string> schemes)
    {
        foreach (var one in schemes)
        {
            if (string.Equals(scheme, one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

namespace DataCite.Metadata;

/// <summary>The name of the DOI: whether it can be created, and whether the API can read it by its path.</summary>
internal static class DoiNameCheck
{
    private const string Endings = ".;:/";

    internal static void Check(PartValues record, ValidationContext context)
    {
        if (!record.TryGet("doi", out var text))
            return;
        if (!DoiName.TryParse(text, out var name, out var problem))
        {
            context.Error(FindingCodes.DoiInvalid, $"{PrintableText.Quote(text)} is not a DOI: {problem}.", "doi", text);
            return;
        }

        if (!string.Equals(name.Value, text, StringComparison.Ordinal))
        {
            context.Error(
                FindingCodes.DoiInvalid,
                $"DataCite needs the bare name. It reads {PrintableText.Quote(text)} as a name with a foreign prefix.", "doi",
                text, name.Value);
        }
        else if (!context.Record.IsExisting && name.FindCreationProblem() is { } refusal)
        {
            context.Error(FindingCodes.DoiInvalid, $"The DOI cannot be created: {refusal}.", "doi", text);
        }
        else if (name.IsShadowedByRoute)
        {
            context.Warn(
                FindingCodes.DoiShadowed,
                "The API confuses a DOI that ends like this with one of its addresses. Choose another name.", "doi",
                text);
        }
        else if (!context.Record.IsExisting && Endings.Contains(name.Value[^1]))
        {
            context.Warn(
                FindingCodes.DoiEnding,
                $"The DOI ends in '{name.Value[^1]}', which is part of its name for ever. Programs that find a DOI in a text leave it out. Take it away, unless it is meant.",
                "doi", text, name.Value.TrimEnd([.. Endings]));
        }
    }
}

namespace DataCite.Metadata;

/// <summary>Funding references.</summary>
internal sealed class CsvPlainFunding(CsvPlainWriter writer) : CsvPlainList(
    writer, CsvDetailGroups.Funder,
    new("funderName", "", CsvPlainValue.IsName) { IsNeeded = true, Recurs = true }, new("funderIdentifier", "Identifier", CsvPlainValue.IsText),
    new("funderIdentifierType", "IdentifierType", CsvPlainValue.IsTerm(Vocabularies.FunderIdentifierType)) { Recurs = true }, new("schemeUri", null, CsvPlainValue.IsText),
    new("awardNumber", "AwardNumber", CsvPlainValue.IsIdentifier), new("awardUri", "AwardUri", CsvPlainValue.IsAddress), new("awardTitle", "AwardTitle", CsvPlainValue.IsText))
{
    protected override bool AreKept()
        => Array.TrueForAll(Values[1..4], static value => value.IsMissing)
            || (TextOf(2) is { } scheme && NameIdentifierScheme.UriOf(scheme) is not null && CsvPlainIdentifier.IsOfScheme(scheme, TextOf(1), scheme, TextOf(3)));
}

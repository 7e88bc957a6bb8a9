namespace DataCite.Metadata;

/// <summary>The publisher.</summary>
internal sealed class CsvPlainPublisher(CsvPlainWriter writer) : CsvPlainList(
    writer, CsvBasicGroups.Publisher,
    new("name", "", CsvPlainValue.IsName) { IsNeeded = true, Recurs = true }, new("publisherIdentifier", "Ror", CsvPlainValue.IsText),
    new("publisherIdentifierScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText), new("lang", "Lang", CsvPlainValue.IsLanguage) { Recurs = true })
{
    protected override bool MayBeText => true;

    protected override bool AreKept() => CsvPlainIdentifier.IsRorOrNothing(TextOf(1), TextOf(2), TextOf(3));
}

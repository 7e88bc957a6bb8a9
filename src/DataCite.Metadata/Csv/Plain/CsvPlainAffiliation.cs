namespace DataCite.Metadata;

/// <summary>The affiliations of a creator or contributor.</summary>
internal sealed class CsvPlainAffiliation(CsvPlainWriter writer, CsvGroup group) : CsvPlainPart(
    writer,
    [
        new("name", null, CsvPlainValue.IsName) { IsNeeded = true }, new("affiliationIdentifier", null, CsvPlainValue.IsText),
        new("affiliationIdentifierScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText),
    ])
{
    private readonly CsvPlainColumn _name = new(group, "Affiliation");
    private readonly CsvPlainColumn _ror = new(group, "Ror");

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whose they are: the number of the creator or contributor.</summary>
    public int Number { get; set; }

    protected override bool MayBeText => true;

    public override void Begin() => Count = 0;

    protected override bool Write()
    {
        Count++;
        Writer.Write(_name, Number, Values[0], Count);
        Writer.Write(_ror, Number, Values[1], Count);
        return Count <= CsvPlainColumn.LargestNumber && CsvPlainIdentifier.IsRorOrNothing(TextOf(1), TextOf(2), TextOf(3));
    }
}

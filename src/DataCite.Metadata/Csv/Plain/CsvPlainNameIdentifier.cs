namespace DataCite.Metadata;

/// <summary>The identifiers of a creator or contributor. Which column has one depends on what they are.</summary>
internal sealed class CsvPlainNameIdentifier(CsvPlainWriter writer) : CsvPlainPart(
    writer, [new("nameIdentifier", null, CsvPlainValue.IsText), new("nameIdentifierScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText)])
{
    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public override void Begin() => Count = 0;

    /// <summary>Writes the cell of the one that there is.</summary>
    public bool Write(string scheme, CsvPlainColumn column, int number)
    {
        Writer.Write(column, number, Values[0]);
        return Count == 1 && CsvPlainIdentifier.IsOfScheme(scheme, TextOf(0), TextOf(1), TextOf(2));
    }

    protected override bool Write() => ++Count == 1;
}

using System.Text;

namespace DataCite.Metadata;

/// <summary>Licences, which are completed from the SPDX list, and statements in words that nobody takes for one.</summary>
internal sealed class CsvPlainRights(CsvPlainWriter writer) : CsvPlainPart(
    writer,
    [
        new("rights", null, CsvPlainValue.IsText), new("rightsUri", null, CsvPlainValue.IsText), new("rightsIdentifier", null, CsvPlainValue.IsText),
        new("rightsIdentifierScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText), new("lang", null, CsvPlainValue.IsLanguage) { Recurs = true },
    ])
{
    // Most records have the same statement.
    private readonly CsvPlainProperty _statement = new("rights", "", IsStatement) { IsNeeded = true, Recurs = true };
    private readonly CsvPlainProperty _address = new("rightsUri", "Uri", CsvPlainValue.IsAddress) { Recurs = true };
    private readonly CsvPlainColumn _rights = new(CsvDetailGroups.Rights, "");
    private readonly CsvPlainColumn _uri = new(CsvDetailGroups.Rights, "Uri");
    private readonly CsvPlainColumn _lang = new(CsvDetailGroups.Rights, "Lang");
    private int _count;

    public override void Begin() => _count = 0;

    protected override bool Write()
    {
        Writer.Write(_lang, ++_count, Values[5]);
        return _count <= CsvPlainColumn.LargestNumber && (Values[2].IsEmpty ? WriteStatement() : WriteLicense());
    }

    private bool WriteLicense()
    {
        var identifier = TextOf(2)!;
        if (SpdxLicenses.Find(identifier) is not { } license || !IsLower(identifier, license.Id)
            || !IsOrNothing(0, license.Name) || !IsOrNothing(1, license.Url) || !IsOrNothing(3, SpdxLicenses.Scheme) || !IsOrNothing(4, SpdxLicenses.SchemeUri))
        {
            return false;
        }

        Writer.Row!.Add(_rights.HeaderOf(_count), Encoding.UTF8.GetBytes(license.Id));
        return true;
    }

    private bool WriteStatement()
    {
        Writer.Write(_rights, _count, Values[0]);
        Writer.Write(_uri, _count, Values[1]);
        return Values[3].IsEmpty && Values[4].IsEmpty && _statement.IsKept(Values[0], this[0]) && _address.IsKept(Values[1], this[1]);
    }

    // The server writes ids in lower case.
    private static bool IsLower(string identifier, string id) => identifier.AsSpan().SequenceEqual(id.ToLowerInvariant());

    private static bool IsStatement(ReadOnlySpan<byte> text)
    {
        var statement = Encoding.UTF8.GetString(text);
        try
        {
            return RightsBuilder.Parse(statement) is { RightsIdentifier: null, RightsUri: null } rights && rights.Rights == statement;
        }
        catch (MetadataValueException)
        {
            // Too long for a cell: reading the row again says so.
            return false;
        }
    }

    private bool IsOrNothing(int property, string? expected) => Values[property].IsEmpty || TextOf(property) == expected;
}

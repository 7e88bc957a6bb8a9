using System.Text;

namespace DataCite.Metadata;

/// <summary>Licences, which are completed from the SPDX list. What a statement in words may be taken for is found out by reading it.</summary>
internal sealed class CsvPlainRights(CsvPlainWriter writer) : CsvPlainPart(
    writer,
    [
        new("rightsIdentifier", null, CsvPlainValue.IsText) { IsNeeded = true }, new("rights", null, CsvPlainValue.IsText), new("rightsUri", null, CsvPlainValue.IsText),
        new("rightsIdentifierScheme", null, CsvPlainValue.IsText), new("schemeUri", null, CsvPlainValue.IsText), new("lang", null, CsvPlainValue.IsLanguage) { Recurs = true },
    ])
{
    private const int Most = 9_999;

    private readonly CsvPlainColumn _rights = new(CsvDetailGroups.Rights, "");
    private readonly CsvPlainColumn _lang = new(CsvDetailGroups.Rights, "Lang");
    private int _count;

    public override void Begin() => _count = 0;

    protected override bool Write()
    {
        var identifier = TextOf(0)!;
        if (++_count > Most || SpdxLicenses.Find(identifier) is not { } license || !IsLower(identifier, license.Id)
            || !IsOrNothing(1, license.Name) || !IsOrNothing(2, license.Url) || !IsOrNothing(3, SpdxLicenses.Scheme) || !IsOrNothing(4, SpdxLicenses.SchemeUri))
        {
            return false;
        }

        Writer.Row!.Add(_rights.HeaderOf(_count), Encoding.UTF8.GetBytes(license.Id));
        Writer.Write(_lang, _count, Values[5]);
        return true;
    }

    // The server writes ids in lower case.
    private static bool IsLower(string identifier, string id) => identifier.AsSpan().SequenceEqual(id.ToLowerInvariant());

    private bool IsOrNothing(int property, string? expected) => Values[property].IsEmpty || TextOf(property) == expected;
}

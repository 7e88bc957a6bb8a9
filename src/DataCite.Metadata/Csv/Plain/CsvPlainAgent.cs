using System.Collections.Immutable;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>Creators and contributors, with one identifier at most: a person's ORCID, or the ROR id of an organization without affiliations.</summary>
/// <param name="writer">Takes texts and cells.</param>
/// <param name="group">The columns.</param>
/// <param name="more">What a contributor has besides.</param>
internal sealed class CsvPlainAgent(CsvPlainWriter writer, CsvGroup group, params ImmutableArray<CsvPlainProperty> more)
    : CsvPlainList(writer, group, [.. Properties(), .. more])
{
    private const int NameType = 1;

    private readonly CsvPlainNameIdentifier _identifier = new(writer);
    private readonly CsvPlainAffiliation _affiliation = new(writer, group);
    private readonly CsvPlainColumn _orcid = new(group, "Orcid");
    private readonly CsvPlainColumn _ror = new(group, "Ror");
    private bool _hasIdentifiers;
    private bool _hasAffiliations;

    protected override bool TryReadOther(ref Utf8JsonReader reader)
    {
        if (!_hasIdentifiers && reader.ValueTextEquals("nameIdentifiers"u8))
        {
            _hasIdentifiers = true;
            reader.Read();
            return _identifier.TryReadList(ref reader);
        }

        if (_hasAffiliations || !reader.ValueTextEquals("affiliation"u8))
            return false;
        _hasAffiliations = true;
        reader.Read();
        _affiliation.Number = Next;
        return _affiliation.TryReadList(ref reader);
    }

    public override void Begin()
    {
        base.Begin();
        BeginAgent();
    }

    protected override bool AreKept()
    {
        // Who has an ORCID is a person, said or not.
        var isKept = _identifier.Count == 0 || (this[NameType].SequenceEqual("Organizational"u8)
            ? _affiliation.Count == 0 && _identifier.Write(NameIdentifierScheme.Ror, _ror, Next)
            : _identifier.Write(NameIdentifierScheme.Orcid, _orcid, Next));
        BeginAgent();
        return isKept;
    }

    private static CsvPlainProperty[] Properties() =>
    [
        new("name", "", CsvPlainValue.IsNameOfAgent) { IsNeeded = true }, new("nameType", "Kind", CsvPlainValue.IsTerm(Vocabularies.NameType)) { Recurs = true },
        new("givenName", "GivenName", CsvPlainValue.IsText), new("familyName", "FamilyName", CsvPlainValue.IsText), new("lang", "Lang", CsvPlainValue.IsLanguage) { Recurs = true },
    ];

    private void BeginAgent()
    {
        _hasIdentifiers = _hasAffiliations = false;
        _identifier.Begin();
        _affiliation.Begin();
    }
}

using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Dois.Writing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Checking;

/// <summary>One line of what the schema validator says.</summary>
/// <param name="Source">The element, in the spelling that the server makes of it.</param>
/// <param name="Text">The validator's words.</param>
/// <param name="Line">The line of the generated XML.</param>
internal readonly record struct SchemaProblem(string Source, string Text, int Line);

/// <summary>
/// Says of metadata what the validator would say of the XML that the server generates from it (facts §2.8): its words, and the lines of
/// that XML. Empty names, free-form dates and missing schemes are fine with it (T17).
/// </summary>
internal sealed class SchemaReport
{
    private const string Namespace = "{http://datacite.org/schema/kernel-4}";
    private const string EmptyText = "[facet 'minLength'] The value has a length of '0'; this underruns the allowed minimum length of '1'.";

    private readonly List<SchemaProblem> _problems = [];
    private readonly KeptContent.Draft _draft;
    private int _line = 4;

    private SchemaReport(KeptContent.Draft draft) => _draft = draft;

    public static IReadOnlyList<SchemaProblem> Of(KeptContent.Draft draft)
    {
        var report = new SchemaReport(draft);
        report.CheckObligatory();
        report.CheckLists();
        return report._problems;
    }

    private void CheckObligatory()
    {
        CheckPeople(DoiAttribute.Creators, "creators", "creator", "creatorName", isObligatory: true);
        CheckList(DoiAttribute.Titles, "titles", "title", [("titleType", Vocabularies.TitleType)], isObligatory: true);
        if (string.IsNullOrEmpty(JsonText.ScalarText(Parse(DoiAttribute.PublisherPlain))))
            Add("publisher", EmptyText);
        _line++;
        var year = JsonText.ScalarText(Parse(DoiAttribute.PublicationYear)) ?? string.Empty;
        if (year.Length != 4 || !year.All(char.IsAsciiDigit))
            Add("publication_year", $@"[facet 'pattern'] The value '{year}' is not accepted by the pattern '[\d]{{4}}'.");
        _line++;
        var types = Parse(DoiAttribute.Types);
        if (types.Text("resourceTypeGeneral") is { } general)
            CheckTerm("resourceType", "resourceTypeGeneral", general, Vocabularies.ResourceTypeGeneral);
        else
            AddMissingType();
        _line++;
    }

    private void CheckLists()
    {
        CheckRequired(DoiAttribute.Identifiers, "alternateIdentifier", "identifierType", "alternateIdentifierType");
        CheckList(DoiAttribute.Subjects, "subjects", "subject", []);
        CheckPeople(DoiAttribute.Contributors, "contributors", "contributor", "contributorName", isObligatory: false);
        CheckFunding();
        CheckList(DoiAttribute.Dates, "date", "date", [("dateType", Vocabularies.DateType)]);
        CheckRequired(DoiAttribute.RelatedIdentifiers, "relatedIdentifier", "relatedIdentifierType", "relatedIdentifierType",
            countLines: false);
        CheckRequired(DoiAttribute.RelatedIdentifiers, "relatedIdentifier", "relationType", "relationType", countLines: false);
        CheckList(
            DoiAttribute.RelatedIdentifiers,
            "relatedIdentifiers",
            "relatedIdentifier",
            [
                ("relatedIdentifierType", Vocabularies.RelatedIdentifierType), ("relationType", Vocabularies.RelationType),
                ("resourceTypeGeneral", Vocabularies.ResourceTypeGeneral),
            ]);
        CheckList(DoiAttribute.RelatedItems, "relatedItems", "relatedItem",
            [("relatedItemType", Vocabularies.ResourceTypeGeneral), ("relationType", Vocabularies.RelationType)]);
        CheckList(DoiAttribute.Descriptions, "descriptions", "description", [("descriptionType", Vocabularies.DescriptionType)]);
        CheckPlaces();
    }

    private void CheckPeople(DoiAttribute attribute, string listName, string itemName, string nameElement, bool isObligatory)
    {
        var people = Items(attribute).ToList();
        if (people.Count == 0)
        {
            if (isObligatory)
                Add(listName, $"Missing child element(s). Expected is ( {Namespace}{itemName} ).");
            _line += isObligatory ? 1 : 0;
            return;
        }

        _line++;
        foreach (var person in people)
        {
            if (person.Text("contributorType") is { } role)
                CheckTerm(itemName, "contributorType", role, Vocabularies.ContributorType);
            _line++;
            if (person.Text("nameType") is { } nameType)
                CheckTerm(nameElement, "nameType", nameType, Vocabularies.NameType);
            _line += 2 + (person.Text("givenName") is null ? 0 : 1) + (person.Text("familyName") is null ? 0 : 1)
                + Length(person, "nameIdentifiers") + Length(person, "affiliation");
        }

        _line++;
    }

    private void CheckList(
        DoiAttribute attribute, string listName, string itemName, (string Name, Vocabulary Terms)[] vocabularies, bool isObligatory = false)
    {
        var items = Items(attribute).ToList();
        if (items.Count == 0)
        {
            if (isObligatory)
                Add(listName, $"Missing child element(s). Expected is ( {Namespace}{itemName} ).");
            _line += isObligatory ? 1 : 0;
            return;
        }

        _line++;
        foreach (var item in items)
        {
            foreach (var (name, terms) in vocabularies)
            {
                if (item.Text(name) is { } value)
                    CheckTerm(itemName, name, value, terms);
            }

            _line++;
        }

        _line++;
    }

    private void CheckRequired(DoiAttribute attribute, string element, string member, string xmlName, bool countLines = true)
    {
        var items = Items(attribute).ToList();
        var start = _line;
        _line++;
        foreach (var item in items)
        {
            if (item.Text(member) is null)
                Add(element, $"The attribute '{xmlName}' is required but missing.");
            _line++;
        }

        _line = countLines && items.Count > 0 ? _line + 1 : start;
    }

    private void CheckFunding()
    {
        var references = Items(DoiAttribute.FundingReferences).ToList();
        if (references.Count == 0)
            return;
        _line++;
        foreach (var reference in references)
        {
            _line++;
            if (string.IsNullOrEmpty(reference.Text("funderName")))
                Add("funderName", EmptyText);
            _line++;
            if (reference.Text("funderIdentifier") is not null)
            {
                if (reference.Text("funderIdentifierType") is { } type)
                    CheckTerm("funderIdentifier", "funderIdentifierType", type, Vocabularies.FunderIdentifierType);
                else
                    Add("funderIdentifier", "The attribute 'funderIdentifierType' is required but missing.");
                _line++;
            }

            _line += (reference.Text("awardNumber") is null ? 0 : 1) + (reference.Text("awardTitle") is null ? 0 : 1) + 1;
        }

        _line++;
    }

    private void CheckPlaces()
    {
        _line++;
        foreach (var place in Items(DoiAttribute.GeoLocations))
        {
            _line++;
            if (place.Member("geoLocationPoint") is { ValueKind: JsonValueKind.Object } point)
                CheckCoordinates(point);
            if (place.Member("geoLocationBox") is { ValueKind: JsonValueKind.Object } box)
                CheckCoordinates(box);
            if (place.Member("geoLocationPolygon") is { ValueKind: JsonValueKind.Array } polygon)
                CheckPolygon(polygon);
            _line++;
        }
    }

    private void CheckPolygon(JsonElement polygon)
    {
        var points = polygon.EnumerateArray().Select(static item => item.Member("polygonPoint")).OfType<JsonElement>().ToList();
        if (points.Count < 4)
            Add("geoLocationPolygon", $"Missing child element(s). Expected is ( {Namespace}polygonPoint ).");
        foreach (var point in points)
            CheckCoordinates(point);
    }

    private void CheckCoordinates(JsonElement place)
    {
        foreach (var member in place.EnumerateObject())
        {
            var limit = member.Name.EndsWith("Latitude", StringComparison.Ordinal) ? 90 : 180;
            if (!decimal.TryParse(JsonText.ScalarText(member.Value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                continue;
            var shown = JsonText.ScalarText(member.Value);
            if (number > limit)
                Add(member.Name, $"[facet 'maxInclusive'] The value '{shown}' is greater than the maximum value allowed ('{limit}').");
            else if (number < -limit)
                Add(member.Name, $"[facet 'minInclusive'] The value '{shown}' is less than the minimum value allowed ('-{limit}').");
        }
    }

    // The server cuts the element's name out of the validator's sentence and takes too much of it (facts §2.8).
    private void CheckTerm(string element, string attribute, string value, Vocabulary terms)
    {
        if (!terms.Contains(value))
        {
            var set = string.Join(", ", terms.Terms.Select(static term => $"'{term}'"));
            Add($"{element}', attribute '{attribute}", $"[facet 'enumeration'] The value '{value}' is not an element of the set {{{set}}}.");
        }
    }

    private void AddMissingType()
    {
        (string Name, DoiAttribute Attribute)[] optional =
        [
            ("subjects", DoiAttribute.Subjects), ("contributors", DoiAttribute.Contributors), ("dates", DoiAttribute.Dates),
            ("language", DoiAttribute.Language), ("alternateIdentifiers", DoiAttribute.Identifiers),
            ("relatedIdentifiers", DoiAttribute.RelatedIdentifiers), ("sizes", DoiAttribute.Sizes), ("formats", DoiAttribute.Formats),
            ("version", DoiAttribute.Version), ("rightsList", DoiAttribute.RightsList), ("descriptions", DoiAttribute.Descriptions),
            ("geoLocations", DoiAttribute.GeoLocations), ("fundingReferences", DoiAttribute.FundingReferences),
            ("relatedItems", DoiAttribute.RelatedItems),
        ];
        var expected = optional.Where(item => _draft[item.Attribute].Span.SequenceEqual(DoiAttributes.EmptyValue(item.Attribute)))
            .Select(static item => item.Name).Prepend("resourceType").Select(static name => Namespace + name);
        _problems.Add(new SchemaProblem("xml", $"Missing child element(s). Expected is one of ( {string.Join(", ", expected)} ).", 2));
    }

    private void Add(string source, string text) => _problems.Add(new SchemaProblem(source, text, _line));

    private JsonElement Parse(DoiAttribute attribute) => DerivedValues.Parse(_draft, attribute);

    private JsonElement.ArrayEnumerator Items(DoiAttribute attribute) => Parse(attribute).EnumerateArray();

    private static int Length(JsonElement item, string member)
        => item.Member(member) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;
}

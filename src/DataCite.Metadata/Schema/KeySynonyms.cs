using System.Collections.Frozen;

namespace DataCite.Metadata;

/// <summary>
/// What other schemas and older versions call the keys of this one: <c>author</c> for <c>creators</c>. The server drops such keys and
/// reports no error. A comparison of spellings does not find them.
/// </summary>
internal static class KeySynonyms
{
    private static readonly FrozenDictionary<(string Part, string Folded), string> Synonyms = new Dictionary<(string, string), string>
    {
        [("record", "author")] = "creators",
        [("record", "authors")] = "creators",
        [("record", "keyword")] = "subjects",
        [("record", "keywords")] = "subjects",
        [("record", "license")] = "rightsList",
        [("record", "licence")] = "rightsList",
        [("record", "rights")] = "rightsList",
        [("record", "abstract")] = "descriptions",
        [("record", "funding")] = "fundingReferences",
        [("record", "funders")] = "fundingReferences",
        [("record", "year")] = "publicationYear",
        [("record", "resourcetype")] = "types",
        [("record", "resourcetypegeneral")] = "types",
        [("record", "landingpageurl")] = "url",
        [("record", "id")] = "doi",
        [("creator", "type")] = "nameType",
        [("creator", "orcid")] = "nameIdentifiers",
        [("creator", "creatorname")] = "name",
        [("contributor", "orcid")] = "nameIdentifiers",
        [("contributor", "contributorname")] = "name",
        [("contributor", "type")] = "contributorType",
        [("nameIdentifier", "identifier")] = "nameIdentifier",
        [("nameIdentifier", "value")] = "nameIdentifier",
        [("nameIdentifier", "scheme")] = "nameIdentifierScheme",
        [("nameIdentifier", "type")] = "nameIdentifierScheme",
        [("affiliation", "identifier")] = "affiliationIdentifier",
        [("affiliation", "scheme")] = "affiliationIdentifierScheme",
        [("publisher", "ror")] = "publisherIdentifier",
        [("publisher", "identifier")] = "publisherIdentifier",
        [("subject", "value")] = "subject",
        [("subject", "keyword")] = "subject",
        [("subject", "scheme")] = "subjectScheme",
        [("subject", "code")] = "classificationCode",
        [("affiliation", "ror")] = "affiliationIdentifier",
        [("affiliation", "affiliation")] = "name",
        [("title", "type")] = "titleType",
        [("title", "value")] = "title",
        [("date", "type")] = "dateType",
        [("date", "value")] = "date",
        [("description", "type")] = "descriptionType",
        [("description", "value")] = "description",
        [("alternateIdentifier", "identifier")] = "alternateIdentifier",
        [("alternateIdentifier", "type")] = "alternateIdentifierType",
        [("relatedIdentifier", "type")] = "relatedIdentifierType",
        [("relatedIdentifier", "identifier")] = "relatedIdentifier",
        [("relatedIdentifier", "relation")] = "relationType",
        [("point", "latitude")] = "pointLatitude",
        [("point", "lat")] = "pointLatitude",
        [("point", "longitude")] = "pointLongitude",
        [("point", "lon")] = "pointLongitude",
        [("point", "lng")] = "pointLongitude",
        [("box", "south")] = "southBoundLatitude",
        [("box", "west")] = "westBoundLongitude",
        [("box", "north")] = "northBoundLatitude",
        [("box", "east")] = "eastBoundLongitude",
        [("geoLocationPolygon", "pointlatitude")] = "polygonPoint",
        [("geoLocationPolygon", "pointlongitude")] = "polygonPoint",
        [("rights", "license")] = "rights",
        [("rights", "url")] = "rightsUri",
        [("rights", "spdx")] = "rightsIdentifier",
        [("fundingReference", "name")] = "funderName",
        [("fundingReference", "identifier")] = "funderIdentifier",
        [("fundingReference", "type")] = "funderIdentifierType",
        [("fundingReference", "grantnumber")] = "awardNumber",
    }.ToFrozenDictionary();

    /// <summary>The parts, the keys that others have, and those that this schema has.</summary>
    internal static IEnumerable<(string Part, string Synonym, string Key)> All
        => Synonyms.Select(synonym => (synonym.Key.Part, synonym.Key.Folded, synonym.Value));

    /// <summary>The key that this schema has for it, or null.</summary>
    internal static string? Find(ObjectDefinition part, string key)
        => Synonyms.TryGetValue((part.Name, FoldedText.Of(key)), out var own) && part.TryGet(own, out _) ? own : null;
}

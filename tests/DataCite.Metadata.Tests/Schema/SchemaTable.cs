using System.Collections.Immutable;

namespace DataCite.Metadata.Tests.Schema;

/// <summary>The facts about the schema that the repository keeps as text: see <c>Tables/README.md</c>.</summary>
internal static class SchemaTable
{
    /// <summary>Every element and attribute.</summary>
    public static ImmutableArray<SchemaTableLine> Elements { get; } =
        [.. Rows($"elements-{MetadataSchema.Version}.tsv", 5).Select(row => new SchemaTableLine(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Every value of every controlled vocabulary.</summary>
    public static ImmutableArray<(string Vocabulary, string Value)> Values { get; } =
        [.. Rows($"vocabularies-{MetadataSchema.Version}.tsv", 2).Select(row => (row[0], row[1]))];

    /// <summary>Every key of the API's JSON that has no place in the XML.</summary>
    public static ImmutableArray<(string Key, string Role, string Type)> ApiKeys { get; } =
        [.. Rows("api-keys.tsv", 3).Select(row => (row[0], row[1], row[2]))];

    /// <summary>
    /// The XSD wants them, the JSON of the API does not: the server puts in "Abstract", "Issued", "Other" and an empty name where there is
    /// none (facts §2.8).
    /// </summary>
    public static ImmutableArray<string> SuppliedByServer { get; } =
    [
        "creators/creator/creatorName", "dates/date/@dateType", "descriptions/description/@descriptionType",
        "relatedItems/relatedItem/contributors/contributor/@contributorType",
        "relatedItems/relatedItem/contributors/contributor/contributorName", "relatedItems/relatedItem/creators/creator/creatorName",
    ];

    /// <summary>The XSD names their type by <c>xsi:type</c>, which binds nobody: without them the XML is valid.</summary>
    public static ImmutableArray<string> NotBinding { get; } =
    [
        "contributors/contributor/nameIdentifier/@nameIdentifierScheme", "creators/creator/nameIdentifier/@nameIdentifierScheme",
    ];

    /// <summary>Needed only where there is something to qualify; the name of a DOI can be left to the server.</summary>
    public static ImmutableArray<string> Conditional { get; } =
    [
        "fundingReferences/fundingReference/funderIdentifier/@funderIdentifierType",
        "geoLocations/geoLocation/geoLocationPolygon/polygonPoint", "identifier",
    ];

    /// <summary>What the schema requires of the XML, and the schema in code does not require of JSON.</summary>
    public static IEnumerable<string> NotRequiredOfJson => [.. SuppliedByServer, .. NotBinding, .. Conditional];

    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        var path = Path.Combine(RepositoryFolder.Path, "tests", "DataCite.Metadata.Tests", "Schema", "Tables", file);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var row = line.Split('\t');
            yield return row.Length == columns
                ? row : throw new InvalidDataException($"{file} has a line of {row.Length} columns instead of {columns}: {line}");
        }
    }
}

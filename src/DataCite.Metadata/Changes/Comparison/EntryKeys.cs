using System.Text.Json.Nodes;

namespace DataCite.Metadata;

/// <summary>
/// What identifies an entry of a list, in the order in which it is tried: a creator by identifier, then by name; a related identifier by
/// value and relation, then by value. So an inserted entry is one insertion, and a corrected one is one edit.
/// </summary>
internal static class EntryKeys
{
    /// <summary>The ways to identify an entry of a list of these objects. Each gives null for an entry that it does not identify.</summary>
    public static IReadOnlyList<Func<JsonNode, string?>> Of(ObjectDefinition? definition) => definition switch
    {
        null => [static entry => entry.ToString()],
        { Name: "creator" } => [Identifier, By("name"), Names],
        { Name: "contributor" } => [Both(Identifier, By("contributorType")), Both(By("name"), By("contributorType")), Identifier, By("name"), Names],
        { Name: "nameIdentifier" } => [By("nameIdentifier"), By("nameIdentifierScheme")],
        { Name: "affiliation" } => [By("affiliationIdentifier"), By("name")],
        { Name: "title" } => [By("title"), Both(By("titleType", isOptional: true), By("lang", isOptional: true)), By("titleType", isOptional: true)],
        { Name: "subject" } => [Both(By("subject"), By("subjectScheme", isOptional: true)), By("subject"), By("valueUri"), Both(By("classificationCode"), By("subjectScheme"))],
        { Name: "date" } => [Both(By("date"), By("dateType", isOptional: true)), By("dateType")],
        { Name: "alternateIdentifier" } => [Both(By("alternateIdentifier"), By("alternateIdentifierType")), By("alternateIdentifier"), By("alternateIdentifierType")],
        { Name: "relatedIdentifier" } => [Both(By("relatedIdentifier"), By("relationType", isOptional: true)), By("relatedIdentifier")],
        { Name: "relatedItem" } => [Item, Both(Title, By("relationType", isOptional: true)), Title],
        { Name: "rights" } => [By("rightsIdentifier"), By("rightsUri"), By("rights")],
        { Name: "description" } => [By("description"), Both(By("descriptionType", isOptional: true), By("lang", isOptional: true)), By("descriptionType", isOptional: true)],
        { Name: "geoLocation" } => [By("geoLocationPlace"), Part("geoLocationPoint"), Part("geoLocationBox")],
        { Name: "fundingReference" } => [Both(Funder, By("awardNumber")), Both(Funder, By("awardTitle")), Funder],
        _ => [static entry => entry.ToJsonString()],
    };

    private static string? Identifier(JsonNode entry)
        => entry is JsonObject && entry["nameIdentifiers"] is JsonArray { Count: > 0 } identifiers ? By("nameIdentifier")(identifiers[0]!) : null;

    private static string? Names(JsonNode entry) => entry is JsonObject && entry["familyName"] is { } family ? Fold($"{family}, {entry["givenName"]}") : null;

    private static string? Funder(JsonNode entry) => By("funderIdentifier")(entry) ?? By("funderName")(entry);

    private static string? Item(JsonNode entry) => entry is JsonObject && entry["relatedItemIdentifier"] is JsonObject identifier ? By("relatedItemIdentifier")(identifier) : null;

    private static string? Title(JsonNode entry) => entry is JsonObject && entry["titles"] is JsonArray { Count: > 0 } titles ? By("title")(titles[0]!) : null;

    private static Func<JsonNode, string?> Part(string key) => entry => entry is JsonObject ? entry[key]?.ToJsonString() : null;

    // Plain text stands for the main key.
    private static Func<JsonNode, string?> By(string key, bool isOptional = false)
        => entry => (entry is JsonObject part ? part[key] : entry) is { } value ? Fold(value.ToString()) : isOptional ? string.Empty : null;

    private static Func<JsonNode, string?> Both(Func<JsonNode, string?> first, Func<JsonNode, string?> second)
        => entry => first(entry) is { } one && second(entry) is { } other ? $"{one}\n{other}" : null;

    private static string Fold(string text) => IdentifierText.Normalize(text).ToUpperInvariant();
}

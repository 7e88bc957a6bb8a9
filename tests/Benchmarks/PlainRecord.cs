using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataCite.Benchmarks;

// What a .NET developer would write for this API in an afternoon: plain classes and source-generated JSON. It is the floor against which
// the module is measured, so it is as fast as that can be and does nothing else.
#pragma warning disable CA1812 // Only the deserializer makes these.

internal sealed record PlainPage(List<PlainResource> Data, PlainMeta Meta, PlainLinks Links);

internal sealed record PlainMeta(long Total, int TotalPages);

internal sealed record PlainLinks(string? Self, string? Next);

internal sealed record PlainResource(string Id, string Type, PlainAttributes Attributes, PlainRelationships Relationships);

internal sealed record PlainRelationships(PlainRelationship? Client);

internal sealed record PlainRelationship(PlainId? Data);

internal sealed record PlainId(string Id, string Type);

internal sealed class PlainAttributes
{
    public string? Doi { get; set; }

    public List<Dictionary<string, string?>>? Identifiers { get; set; }

    public List<PlainAgent>? Creators { get; set; }

    public List<PlainTitle>? Titles { get; set; }

    public JsonElement Publisher { get; set; }

    public Dictionary<string, string?>? Container { get; set; }

    public int? PublicationYear { get; set; }

    public List<PlainSubject>? Subjects { get; set; }

    public List<PlainAgent>? Contributors { get; set; }

    public List<PlainDate>? Dates { get; set; }

    public string? Language { get; set; }

    public Dictionary<string, string?>? Types { get; set; }

    public List<Dictionary<string, string?>>? RelatedIdentifiers { get; set; }

    public List<JsonElement>? RelatedItems { get; set; }

    public List<string>? Sizes { get; set; }

    public List<string>? Formats { get; set; }

    public string? Version { get; set; }

    public List<Dictionary<string, string?>>? RightsList { get; set; }

    public List<PlainDescription>? Descriptions { get; set; }

    public List<JsonElement>? GeoLocations { get; set; }

    public List<Dictionary<string, string?>>? FundingReferences { get; set; }

    public string? Url { get; set; }

    public JsonElement ContentUrl { get; set; }

    public int MetadataVersion { get; set; }

    public string? SchemaVersion { get; set; }

    public string? Source { get; set; }

    public bool IsActive { get; set; }

    public string? State { get; set; }

    public string? Reason { get; set; }

    public int ViewCount { get; set; }

    public int DownloadCount { get; set; }

    public int ReferenceCount { get; set; }

    public int CitationCount { get; set; }

    public int PartCount { get; set; }

    public int PartOfCount { get; set; }

    public int VersionCount { get; set; }

    public int VersionOfCount { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Registered { get; set; }

    public string? Published { get; set; }

    public DateTimeOffset? Updated { get; set; }
}

internal sealed record PlainAgent(string? Name, string? NameType, string? GivenName, string? FamilyName, string? ContributorType, List<PlainAffiliation>? Affiliation, List<Dictionary<string, string?>>? NameIdentifiers);

internal sealed record PlainAffiliation(string? Name, string? AffiliationIdentifier, string? AffiliationIdentifierScheme, string? SchemeUri);

internal sealed record PlainTitle(string? Title, string? TitleType, string? Lang);

internal sealed record PlainSubject(string? Subject, string? SubjectScheme, string? SchemeUri, string? ValueUri, string? ClassificationCode, string? Lang);

internal sealed record PlainDate(string? Date, string? DateType, string? DateInformation);

internal sealed record PlainDescription(string? Description, string? DescriptionType, string? Lang);

#pragma warning restore CA1812

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainPage))]
internal sealed partial class PlainContext : JsonSerializerContext;

using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The attributes of a <c>dois</c> resource in the order in which the API sends them.</summary>
internal static class RecordAttributes
{
    public static readonly TextAttribute Doi = new("doi");
    public static readonly TextAttribute Prefix = new("prefix");
    public static readonly TextAttribute Suffix = new("suffix");
    public static readonly AlternateIdentifiersAttribute Identifiers = new("identifiers");
    public static readonly AlternateIdentifiersAttribute AlternateIdentifiers = new("alternateIdentifiers");
    public static readonly PartListAttribute<Creator> Creators = new("creators");
    public static readonly PartListAttribute<TitleEntry> Titles = new("titles");
    public static readonly PartAttribute<Publisher> Publisher = new("publisher", fromText: static name => new Publisher { Name = name });
    public static readonly PartAttribute<Container> Container = new("container");
    public static readonly NumberAttribute PublicationYear = new("publicationYear");
    public static readonly PartListAttribute<SubjectEntry> Subjects = new("subjects");
    public static readonly PartListAttribute<Contributor> Contributors = new("contributors");
    public static readonly PartListAttribute<DateEntry> Dates = new("dates");
    public static readonly TextAttribute Language = new("language");
    public static readonly TypesAttribute Types = new();
    public static readonly PartListAttribute<RelatedIdentifierEntry> RelatedIdentifiers = new("relatedIdentifiers");
    public static readonly PartListAttribute<RelatedItem> RelatedItems = new("relatedItems");
    public static readonly TextListAttribute Sizes = new("sizes");
    public static readonly TextListAttribute Formats = new("formats");
    public static readonly TextAttribute Version = new("version");
    public static readonly PartListAttribute<RightsEntry> RightsList = new("rightsList");
    public static readonly PartListAttribute<DescriptionEntry> Descriptions = new("descriptions");
    public static readonly PartListAttribute<GeoLocation> GeoLocations = new("geoLocations");
    public static readonly PartListAttribute<FundingReference> FundingReferences = new("fundingReferences");
    public static readonly EncodedTextAttribute Xml = new("xml");
    public static readonly TextAttribute Url = new("url");
    public static readonly TextListAttribute ContentUrl = new("contentUrl");
    public static readonly NumberAttribute MetadataVersion = new("metadataVersion");
    public static readonly TextAttribute SchemaVersion = new("schemaVersion");
    public static readonly TextAttribute Event = new("event");
    public static readonly TextAttribute Mode = new("mode");
    public static readonly TextAttribute Source = new("source");
    public static readonly TruthAttribute IsActive = new("isActive");
    public static readonly StateAttribute State = new("state");
    public static readonly TextAttribute Reason = new("reason");
    public static readonly PartAttribute<LandingPage> LandingPage = new("landingPage");
    public static readonly NumberAttribute ViewCount = new("viewCount");
    public static readonly PartListAttribute<PeriodCount> ViewsOverTime = new("viewsOverTime");
    public static readonly NumberAttribute DownloadCount = new("downloadCount");
    public static readonly PartListAttribute<PeriodCount> DownloadsOverTime = new("downloadsOverTime");
    public static readonly NumberAttribute ReferenceCount = new("referenceCount");
    public static readonly NumberAttribute CitationCount = new("citationCount");
    public static readonly PartListAttribute<PeriodCount> CitationsOverTime = new("citationsOverTime");
    public static readonly NumberAttribute PartCount = new("partCount");
    public static readonly NumberAttribute PartOfCount = new("partOfCount");
    public static readonly NumberAttribute VersionCount = new("versionCount");
    public static readonly NumberAttribute VersionOfCount = new("versionOfCount");
    public static readonly TimeAttribute Created = new("created");
    public static readonly TimeAttribute Registered = new("registered");
    public static readonly TextAttribute Published = new("published");
    public static readonly TimeAttribute Updated = new("updated");
    public static readonly TextAttribute Agency = new("agency");

    public static readonly RecordAttribute[] All = Number(
    [
        Doi, Prefix, Suffix, Identifiers, AlternateIdentifiers, Creators, Titles, Publisher, Container, PublicationYear, Subjects, Contributors, Dates,
        Language, Types, RelatedIdentifiers, RelatedItems, Sizes, Formats, Version, RightsList, Descriptions, GeoLocations,
        FundingReferences, Xml, Url, ContentUrl, MetadataVersion, SchemaVersion, Event, Mode, Source, IsActive, State, Reason, LandingPage, ViewCount,
        ViewsOverTime, DownloadCount, DownloadsOverTime, ReferenceCount, CitationCount, CitationsOverTime, PartCount, PartOfCount,
        VersionCount, VersionOfCount, Created, Registered, Published, Updated, Agency,
    ]);

    private static readonly Dictionary<string, RecordAttribute> ByName = All.ToDictionary(static a => a.Name, StringComparer.Ordinal);

    public static RecordAttribute? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>
    /// The attribute of a property name. Records of one server list their attributes in one order, so the one after
    /// <paramref name="previous"/> is tried first.
    /// </summary>
    public static RecordAttribute? Find(ref Utf8JsonReader reader, RecordAttribute? previous)
    {
        for (var next = previous is null ? 0 : previous.Ordinal + 1; next < All.Length && next <= (previous?.Ordinal ?? 0) + 4; next++)
        {
            if (reader.ValueTextEquals(All[next].EncodedName.EncodedUtf8Bytes))
                return All[next];
        }

        return Find(reader.GetString()!);
    }

    private static RecordAttribute[] Number(RecordAttribute[] attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
            attributes[i].Ordinal = i;
        return attributes;
    }
}

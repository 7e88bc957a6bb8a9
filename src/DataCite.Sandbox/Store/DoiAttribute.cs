namespace DataCite.Sandbox.Store;

/// <summary>What the store keeps of a DOI besides its name, state and dates, in the order in which a detail answer shows it.</summary>
internal enum DoiAttribute
{
    Identifiers,
    AlternateIdentifiers,

    /// <summary>With affiliations as objects.</summary>
    Creators,

    /// <summary>With affiliations as names, for requests without <c>affiliation=true</c>.</summary>
    CreatorsPlain,
    Titles,

    /// <summary>As an object.</summary>
    Publisher,

    /// <summary>As a name, for requests without <c>publisher=true</c>.</summary>
    PublisherPlain,
    Container,
    PublicationYear,
    Subjects,

    /// <summary>With affiliations as objects.</summary>
    Contributors,

    /// <summary>With affiliations as names.</summary>
    ContributorsPlain,
    Dates,
    Language,
    Types,
    RelatedIdentifiers,
    RelatedItems,
    Sizes,
    Formats,
    Version,
    RightsList,
    Descriptions,
    GeoLocations,
    FundingReferences,

    /// <summary>Base64 of the stored XML.</summary>
    Xml,
    Url,
    ContentUrl,
    MetadataVersion,
    SchemaVersion,
    Source,
    Reason,
    LandingPage,
    ViewCount,
    ViewsOverTime,
    DownloadCount,
    DownloadsOverTime,
    ReferenceCount,
    CitationCount,
    CitationsOverTime,
    PartCount,
    PartOfCount,
    VersionCount,
    VersionOfCount,
    References,
    Citations,
    Parts,
    PartOf,
    Versions,
    VersionOf,
}

/// <summary>Facts about the stored attributes.</summary>
internal static class DoiAttributes
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)DoiAttribute.VersionOf + 1;

    /// <summary>What an attribute holds when nothing was ever given.</summary>
    public static ReadOnlySpan<byte> EmptyValue(DoiAttribute attribute) => attribute switch
    {
        DoiAttribute.Container or DoiAttribute.Types => "{}"u8,
        DoiAttribute.Publisher or DoiAttribute.PublisherPlain or DoiAttribute.PublicationYear or DoiAttribute.Language
            or DoiAttribute.Version or DoiAttribute.Xml or DoiAttribute.Url or DoiAttribute.ContentUrl or DoiAttribute.SchemaVersion
            or DoiAttribute.Source or DoiAttribute.Reason or DoiAttribute.LandingPage => "null"u8,
        DoiAttribute.MetadataVersion or DoiAttribute.ViewCount or DoiAttribute.DownloadCount or DoiAttribute.ReferenceCount
            or DoiAttribute.CitationCount or DoiAttribute.PartCount or DoiAttribute.PartOfCount or DoiAttribute.VersionCount
            or DoiAttribute.VersionOfCount => "0"u8,
        _ => "[]"u8,
    };
}

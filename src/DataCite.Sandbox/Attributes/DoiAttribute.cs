namespace DataCite.Sandbox.Attributes;

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

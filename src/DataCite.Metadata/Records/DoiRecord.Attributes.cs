namespace DataCite.Metadata;

// The attributes, in the order in which people look at them.
public sealed partial class DoiRecord
{
    /// <summary>The DOI name, <c>10.5072/3mfp-6m52</c>; in lower case when it comes from the server.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Doi
    {
        get => _attributes.Get(RecordAttributes.Doi);
        set => _attributes.Set(RecordAttributes.Doi, value);
    }

    /// <summary>The prefix; in lists, which leave it out, that of <see cref="Doi"/>.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Prefix => _attributes.Get(RecordAttributes.Prefix) ?? Name?.Prefix;

    /// <summary>The suffix; in lists, which leave it out, that of <see cref="Doi"/>.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Suffix => _attributes.Get(RecordAttributes.Suffix) ?? Name?.Suffix;

    /// <summary>The state; null for a record that is not on a server.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public DoiState? State => _attributes.Get(RecordAttributes.State);

    /// <summary>The landing page: http, https or ftp. Needed for registered and findable DOIs.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Url
    {
        get => _attributes.Get(RecordAttributes.Url);
        set => _attributes.Set(RecordAttributes.Url, value);
    }

    /// <summary>Who made the resource. Mandatory.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<Creator> Creators
    {
        get => _attributes.GetList(RecordAttributes.Creators);
        set => _attributes.Set(RecordAttributes.Creators, value);
    }

    /// <summary>The titles. Mandatory.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<TitleEntry> Titles
    {
        get => _attributes.GetList(RecordAttributes.Titles);
        set => _attributes.Set(RecordAttributes.Titles, value);
    }

    /// <summary>Who makes the resource available. Mandatory.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public Publisher? Publisher
    {
        get => _attributes.Get(RecordAttributes.Publisher);
        set => _attributes.Set(RecordAttributes.Publisher, value);
    }

    /// <summary>The year in which the resource was or will be made public. Mandatory.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? PublicationYear
    {
        get => _attributes.Get(RecordAttributes.PublicationYear);
        set => _attributes.Set(RecordAttributes.PublicationYear, value);
    }

    /// <summary>What kind of thing the resource is. Mandatory.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public ResourceTypes? Types
    {
        get => _attributes.Get(RecordAttributes.Types);
        set => _attributes.Set(RecordAttributes.Types, value);
    }

    /// <summary>Subjects, keywords, classification codes.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<SubjectEntry> Subjects
    {
        get => _attributes.GetList(RecordAttributes.Subjects);
        set => _attributes.Set(RecordAttributes.Subjects, value);
    }

    /// <summary>Who contributed.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<Contributor> Contributors
    {
        get => _attributes.GetList(RecordAttributes.Contributors);
        set => _attributes.Set(RecordAttributes.Contributors, value);
    }

    /// <summary>Dates in the life of the resource.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<DateEntry> Dates
    {
        get => _attributes.GetList(RecordAttributes.Dates);
        set => _attributes.Set(RecordAttributes.Dates, value);
    }

    /// <summary>Primary language of the resource, a BCP 47 tag.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Language
    {
        get => _attributes.Get(RecordAttributes.Language);
        set => _attributes.Set(RecordAttributes.Language, value);
    }

    /// <summary>Identifiers of the same resource elsewhere.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<AlternateIdentifierEntry> AlternateIdentifiers
    {
        get => _attributes.GetList(RecordAttributes.AlternateIdentifiers);
        set => _attributes.Set(RecordAttributes.AlternateIdentifiers, value);
    }

    /// <summary>Identifiers of related resources.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<RelatedIdentifierEntry> RelatedIdentifiers
    {
        get => _attributes.GetList(RecordAttributes.RelatedIdentifiers);
        set => _attributes.Set(RecordAttributes.RelatedIdentifiers, value);
    }

    /// <summary>Related resources, described.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<RelatedItem> RelatedItems
    {
        get => _attributes.GetList(RecordAttributes.RelatedItems);
        set => _attributes.Set(RecordAttributes.RelatedItems, value);
    }

    /// <summary>Sizes, free text.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<string> Sizes
    {
        get => _attributes.GetList(RecordAttributes.Sizes);
        set => _attributes.Set(RecordAttributes.Sizes, value);
    }

    /// <summary>Formats, media types where there are any.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<string> Formats
    {
        get => _attributes.GetList(RecordAttributes.Formats);
        set => _attributes.Set(RecordAttributes.Formats, value);
    }

    /// <summary>Version of the resource.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Version
    {
        get => _attributes.Get(RecordAttributes.Version);
        set => _attributes.Set(RecordAttributes.Version, value);
    }

    /// <summary>Licences and rights statements.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<RightsEntry> RightsList
    {
        get => _attributes.GetList(RecordAttributes.RightsList);
        set => _attributes.Set(RecordAttributes.RightsList, value);
    }

    /// <summary>Abstract and other texts.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<DescriptionEntry> Descriptions
    {
        get => _attributes.GetList(RecordAttributes.Descriptions);
        set => _attributes.Set(RecordAttributes.Descriptions, value);
    }

    /// <summary>Places that the resource is about.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<GeoLocation> GeoLocations
    {
        get => _attributes.GetList(RecordAttributes.GeoLocations);
        set => _attributes.Set(RecordAttributes.GeoLocations, value);
    }

    /// <summary>Funders and awards.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<FundingReference> FundingReferences
    {
        get => _attributes.GetList(RecordAttributes.FundingReferences);
        set => _attributes.Set(RecordAttributes.FundingReferences, value);
    }

    /// <summary>What the resource was published in; computed by the server from other attributes.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public Container? Container => _attributes.Get(RecordAttributes.Container);

    /// <summary>The deposited XML, as text. It is sent in Base64, the only form that the server reads. Lists do not have it.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Xml
    {
        get => _attributes.Get(RecordAttributes.Xml);
        set => _attributes.Set(RecordAttributes.Xml, value);
    }

    /// <summary>Addresses of the content itself.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<string> ContentUrl
    {
        get => _attributes.GetList(RecordAttributes.ContentUrl);
        set => _attributes.Set(RecordAttributes.ContentUrl, value);
    }

    /// <summary>
    /// Address of the schema, <c>http://datacite.org/schema/kernel-4</c>; null in many old records. The server refuses to register DOIs of
    /// kernel 3 and older. Without a version it checks less, and its errors do not say what is wrong.
    /// </summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? SchemaVersion
    {
        get => _attributes.Get(RecordAttributes.SchemaVersion);
        set => _attributes.Set(RecordAttributes.SchemaVersion, value);
    }

    /// <summary>How often the XML has changed.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? MetadataVersion => _attributes.Get(RecordAttributes.MetadataVersion);

    /// <summary>Where the record came in: <c>api</c>, <c>mds</c>, <c>fabricaForm</c>, …</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Source
    {
        get => _attributes.Get(RecordAttributes.Source);
        set => _attributes.Set(RecordAttributes.Source, value);
    }

    /// <summary>
    /// The state change that a payload asks for: publish, register, hide or show. Never written with the attributes: who sends a record
    /// says so apart, and nothing is published by accident.
    /// </summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Event => _attributes.Get(RecordAttributes.Event);

    /// <summary>Why the DOI is in its state.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Reason
    {
        get => _attributes.Get(RecordAttributes.Reason);
        set => _attributes.Set(RecordAttributes.Reason, value);
    }

    /// <summary>True only for findable DOIs.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public bool? IsActive => _attributes.Get(RecordAttributes.IsActive);

    /// <summary>What the server's link checker found; shown to the owner only.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public LandingPage? LandingPage => _attributes.Get(RecordAttributes.LandingPage);

    /// <summary>Views.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? ViewCount => _attributes.Get(RecordAttributes.ViewCount);

    /// <summary>Views by month.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<PeriodCount> ViewsOverTime => _attributes.GetList(RecordAttributes.ViewsOverTime);

    /// <summary>Downloads.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? DownloadCount => _attributes.Get(RecordAttributes.DownloadCount);

    /// <summary>Downloads by month.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<PeriodCount> DownloadsOverTime => _attributes.GetList(RecordAttributes.DownloadsOverTime);

    /// <summary>Works that this one references.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? ReferenceCount => _attributes.Get(RecordAttributes.ReferenceCount);

    /// <summary>Works that cite this one.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? CitationCount => _attributes.Get(RecordAttributes.CitationCount);

    /// <summary>Citations by year.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public List<PeriodCount> CitationsOverTime => _attributes.GetList(RecordAttributes.CitationsOverTime);

    /// <summary>Parts.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? PartCount => _attributes.Get(RecordAttributes.PartCount);

    /// <summary>Works of which this is a part.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? PartOfCount => _attributes.Get(RecordAttributes.PartOfCount);

    /// <summary>Versions.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? VersionCount => _attributes.Get(RecordAttributes.VersionCount);

    /// <summary>Works of which this is a version.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public int? VersionOfCount => _attributes.Get(RecordAttributes.VersionOfCount);

    /// <summary>When the DOI was created, UTC.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public DateTimeOffset? Created => _attributes.Get(RecordAttributes.Created);

    /// <summary>When the handle was registered, UTC; null as long as the DOI does not resolve, which is possible for a findable DOI too.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public DateTimeOffset? Registered => _attributes.Get(RecordAttributes.Registered);

    /// <summary>When the DOI was last changed, UTC.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public DateTimeOffset? Updated => _attributes.Get(RecordAttributes.Updated);

    /// <summary>The publication year as text; null in lists.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Published => _attributes.Get(RecordAttributes.Published);

    /// <summary>The registration agency, where other agencies were asked for.</summary>
    /// <exception cref="MetadataFormatException">The record holds something of another shape here.</exception>
    public string? Agency => _attributes.Get(RecordAttributes.Agency);
}

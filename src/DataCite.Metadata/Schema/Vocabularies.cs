using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>
/// The controlled lists of the DataCite Metadata Schema 4.7, and the words of the API for states and events.
/// </summary>
public static class Vocabularies
{
    /// <summary>The general type of a resource; also of related identifiers and, as relatedItemType, of related items.</summary>
    public static Vocabulary ResourceTypeGeneral { get; } = new(
        "resourceTypeGeneral",
        "Audiovisual", "Award", "Book", "BookChapter", "Collection", "ComputationalNotebook", "ConferencePaper", "ConferenceProceeding",
        "DataPaper", "Dataset", "Dissertation", "Event", "Image", "Instrument", "InteractiveResource", "Journal", "JournalArticle",
        "Model", "OutputManagementPlan", "PeerReview", "PhysicalObject", "Poster", "Preprint", "Presentation", "Project", "Report",
        "Service", "Software", "Sound", "Standard", "StudyRegistration", "Text", "Workflow", "Other");

    /// <summary>What a contributor did. <c>Funder</c> left the list with kernel-4; funders are fundingReferences now.</summary>
    public static Vocabulary ContributorType { get; } = new(
        "contributorType",
        "ContactPerson", "DataCollector", "DataCurator", "DataManager", "Distributor", "Editor", "HostingInstitution", "Other",
        "Producer", "ProjectLeader", "ProjectManager", "ProjectMember", "RegistrationAgency", "RegistrationAuthority", "RelatedPerson",
        "ResearchGroup", "RightsHolder", "Researcher", "Sponsor", "Supervisor", "Translator", "WorkPackageLeader");

    /// <summary>How the described resource (A) stands to the related one (B): A <c>Cites</c> B.</summary>
    public static Vocabulary RelationType { get; } = new(
        "relationType",
        "IsCitedBy", "Cites", "IsSupplementTo", "IsSupplementedBy", "IsContinuedBy", "Continues", "IsNewVersionOf", "IsPreviousVersionOf",
        "IsPartOf", "HasPart", "IsPublishedIn", "IsReferencedBy", "References", "IsDocumentedBy", "Documents", "IsCompiledBy", "Compiles",
        "IsVariantFormOf", "IsOriginalFormOf", "IsIdenticalTo", "HasMetadata", "IsMetadataFor", "Reviews", "IsReviewedBy",
        "IsDerivedFrom", "IsSourceOf", "Describes", "IsDescribedBy", "HasVersion", "IsVersionOf", "Requires", "IsRequiredBy", "Obsoletes",
        "IsObsoletedBy", "Collects", "IsCollectedBy", "HasTranslation", "IsTranslationOf", "Other");

    /// <summary>The kind of a related identifier.</summary>
    public static Vocabulary RelatedIdentifierType { get; } = new(
        "relatedIdentifierType",
        "ARK", "arXiv", "bibcode", "CSTR", "DOI", "EAN13", "EISSN", "Handle", "IGSN", "ISBN", "ISSN", "ISTC", "LISSN", "LSID", "PMID",
        "PURL", "RAiD", "RRID", "SWHID", "UPC", "URL", "URN", "w3id");

    /// <summary>What a date is the date of.</summary>
    public static Vocabulary DateType { get; } = new(
        "dateType",
        "Accepted", "Available", "Collected", "Copyrighted", "Coverage", "Created", "Issued", "Other", "Submitted", "Updated", "Valid",
        "Withdrawn");

    /// <summary>What a description describes.</summary>
    public static Vocabulary DescriptionType { get; } = new(
        "descriptionType", "Abstract", "Methods", "SeriesInformation", "TableOfContents", "TechnicalInfo", "Other");

    /// <summary>The kind of a title that is not the main one; the main title has none.</summary>
    public static Vocabulary TitleType { get; } = new("titleType", "AlternativeTitle", "Subtitle", "TranslatedTitle", "Other");

    /// <summary>Whether a name is a person's or an organization's.</summary>
    public static Vocabulary NameType { get; } = new("nameType", "Organizational", "Personal");

    /// <summary>What the number of a related item counts.</summary>
    public static Vocabulary NumberType { get; } = new("numberType", "Article", "Chapter", "Report", "Other");

    /// <summary>The register that a funder's identifier is from.</summary>
    public static Vocabulary FunderIdentifierType { get; } = new(
        "funderIdentifierType", "ISNI", "GRID", "ROR", "Crossref Funder ID", "Other");

    /// <summary>
    /// The states of a DOI, as the API writes them. DataCite uses flagged, broken and tombstoned internally.
    /// </summary>
    public static Vocabulary State { get; } = new("state", "draft", "registered", "findable", "flagged", "broken", "tombstoned");

    /// <summary>The events that change a state. The server ignores any other word and reports no error.</summary>
    public static Vocabulary Event { get; } = new("event", "publish", "register", "hide", "show");

    /// <summary>Every vocabulary of the metadata schema (state and event belong to the API).</summary>
    public static ImmutableArray<Vocabulary> Schema { get; } =
    [
        ResourceTypeGeneral, ContributorType, RelationType, RelatedIdentifierType, DateType, DescriptionType, TitleType, NameType,
        NumberType, FunderIdentifierType,
    ];
}

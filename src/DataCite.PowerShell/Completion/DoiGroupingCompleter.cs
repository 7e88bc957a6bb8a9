namespace DataCite.PowerShell.Completion;

/// <summary>Completes what DOIs can be counted by.</summary>
public sealed class DoiGroupingCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("State", "Findable, registered, draft."),
        new("CreatedYear", "The ten newest years of creation."),
        new("RegisteredYear", "The ten newest years of registration."),
        new("PublicationYear", "Publication years, up to this one."),
        new("ResourceType", "General resource types."),
        new("License", "The top ten licences, and how many DOIs have none or another."),
        new("SchemaVersion", "Versions of the metadata schema."),
        new("Subject", "The top ten subjects."),
        new("FieldOfScience", "The top ten fields of science."),
        new("Affiliation", "The top ten affiliations with a ROR id."),
        new("Author", "The top ten creators with an ORCID iD."),
        new("Contributor", "The top ten creators and contributors with an ORCID iD."),
        new("Funder", "The top 200 funders with an identifier."),
        new("Repository", "The top ten repositories."),
        new("Provider", "The top ten members."),
        new("Prefix", "The top ten prefixes."),
        new("Certificate", "The top ten certificates of repositories."),
        new("ClientType", "Kinds of repositories."),
        new("LinkCheckStatus", "What DataCite's link checker got from the landing pages."),
        new("Language", "The top ten languages."),
        new("RegistrationAgency", "Registration agencies; useful with -IncludeOtherAgencies."),
        new("Citations", "Sum of the citations, by publication year; the ten newest years."),
        new("Views", "Sum of the views, by publication year; the ten newest years."),
        new("Downloads", "Sum of the downloads, by publication year; the ten newest years."),
        new("TotalCitations", "The sum of all citations."),
        new("TotalViews", "The sum of all views."),
        new("TotalDownloads", "The sum of all downloads."),
        new("TotalContentUrls", "The number of addresses of contents."),
        new("TotalOpenLicenses", "The number of DOIs under an open licence."),
        new("OpenLicense", "General resource types of the DOIs under an open licence."),
        new("CreatedMonth", "The ten newest months of creation; only with -RepositoryKind IgsnCatalog."),
    ];
}

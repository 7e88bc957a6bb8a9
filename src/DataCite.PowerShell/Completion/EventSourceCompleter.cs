namespace DataCite.PowerShell.Completion;

/// <summary>Completes the sources of events.</summary>
public sealed class EventSourceCompleter : LocalCompleter
{
    /// <summary>The sources that DataCite has named, and what they are.</summary>
    internal static IReadOnlyList<Suggestion> Known { get; } =
    [
        new("datacite-related", "Links in the metadata of DataCite DOIs to other DataCite DOIs."),
        new("datacite-crossref", "Links in the metadata of DataCite DOIs to Crossref DOIs."),
        new("crossref", "Links in the metadata of Crossref DOIs to DataCite DOIs."),
        new("datacite-usage", "Views and downloads from usage reports."),
        new("datacite-resolution", "How often DOIs were resolved."),
        new("datacite-orcid-auto-update", "Creators with an ORCID iD."),
        new("datacite-funder", "Funders with a Crossref Funder id."),
        new("datacite-affiliation", "Affiliations with a ROR id."),
        new("datacite-url", "Links to web pages in the metadata of DataCite DOIs."),
    ];

    private protected override IEnumerable<Suggestion> Values() => Known;
}

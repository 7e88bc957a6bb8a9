namespace DataCite.PowerShell.Completion;

/// <summary>Completes the checks of an audit.</summary>
public sealed class AuditCheckCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Index", "Lists and searches show what the database says. One read for each DOI."),
        new("Handle", "The DOI resolves to the URL that DataCite has. Two reads for each DOI, one together with Index."),
        new("Metadata", "Registered and findable DOIs have what the schema requires."),
        new("Relations", "Versions and parts point back."),
        new("Duplicates", "No two DOIs have the same title, first creator and year."),
        new("Drafts", "No draft is older than -DraftAge."),
    ];
}

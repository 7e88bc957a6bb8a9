namespace DataCite.PowerShell.Completion;

/// <summary>Completes orders of a list.</summary>
public sealed class DoiSortCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Updated", "By the time of the last change, oldest first."), new("Created", "By the time of creation, oldest first."),
        new("Name", "By DOI name."), new("Title", "By title."), new("CitationCount", "By number of citations, fewest first."),
        new("ViewCount", "By number of views, fewest first."), new("DownloadCount", "By number of downloads, fewest first."),
        new("Relevance", "By how well a DOI fits the query, best first."),
    ];
}

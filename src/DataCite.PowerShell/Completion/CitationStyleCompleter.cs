using DataCite.Client;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes styles of references by their names in the Citation Style Language.</summary>
public sealed class CitationStyleCompleter : LocalCompleter
{
    private protected override string NothingFits => "Not in the list of common styles. DataCite knows others, by their names in the Citation Style Language.";

    private protected override IEnumerable<Suggestion> Values() => CitationStyles.All.Select(static style => Suggestion.Named(style.Name, style.Title));
}

namespace DataCite.PowerShell.Completion;

/// <summary>Completes kinds of repositories.</summary>
public sealed class RepositoryKindCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Repository", "A repository of research outputs."), new("Periodical", "A journal or a series."),
        new("IgsnCatalog", "A catalogue of physical samples."), new("RaidRegistry", "A registry of research activities."),
    ];
}

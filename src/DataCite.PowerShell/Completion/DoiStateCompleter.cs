namespace DataCite.PowerShell.Completion;

/// <summary>Completes the states of a DOI.</summary>
public sealed class DoiStateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Draft", "Reserved: not public, does not resolve, can be changed and deleted."),
        new("Registered", "Resolves, but is not in the search. Cannot be deleted."),
        new("Findable", "Published: resolves and is in the search. Cannot be deleted."),
    ];
}

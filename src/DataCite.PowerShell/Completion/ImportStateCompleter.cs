namespace DataCite.PowerShell.Completion;

/// <summary>Completes the states that imported DOIs get.</summary>
public sealed class ImportStateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Draft", "New DOIs become drafts; others keep their state."), new("Findable", "All become findable."), new("Registered", "All become registered."),
        new("AsInFile", "Each gets the state that the file says."),
    ];
}

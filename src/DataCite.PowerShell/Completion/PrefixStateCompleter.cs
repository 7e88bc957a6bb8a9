namespace DataCite.PowerShell.Completion;

/// <summary>Completes states of a prefix.</summary>
public sealed class PrefixStateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("WithoutRepository", "Free: a member has it, and no repository uses it yet."), new("WithRepository", "A repository uses it."),
        new("Unassigned", "No member has it."),
    ];
}

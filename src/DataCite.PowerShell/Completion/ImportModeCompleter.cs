namespace DataCite.PowerShell.Completion;

/// <summary>Completes what an import does.</summary>
public sealed class ImportModeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("Update", "Changes DOIs that exist; others are errors."), new("Create", "Creates DOIs; those that exist and differ are errors."),
        new("Upsert", "Changes DOIs that exist, and creates the others."),
    ];
}

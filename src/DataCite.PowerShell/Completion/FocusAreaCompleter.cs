namespace DataCite.PowerShell.Completion;

/// <summary>Completes what members work on.</summary>
public sealed class FocusAreaCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        "naturalSciences", "engineeringAndTechnology", "medicalAndHealthSciences", "agriculturalSciences", "socialSciences", "humanities", "general",
    ];
}

namespace DataCite.PowerShell.Completion;

/// <summary>Completes whether members aim at a profit.</summary>
public sealed class NonProfitStatusCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        "non-profit", "for-profit",
    ];
}

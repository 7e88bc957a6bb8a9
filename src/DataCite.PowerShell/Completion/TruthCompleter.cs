namespace DataCite.PowerShell.Completion;

/// <summary>Completes yes and no, as PowerShell writes them.</summary>
public sealed class TruthCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => [new("$true", "Yes."), new("$false", "No.")];

    private protected override string Write(string value) => value;
}

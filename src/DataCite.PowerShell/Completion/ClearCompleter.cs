using DataCite.PowerShell.Changing;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes what -Clear can empty.</summary>
public sealed class ClearCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => ClearNames.Offered.Select(static offered => new Suggestion(offered.Name, $"Empties {offered.Attribute}."));
}

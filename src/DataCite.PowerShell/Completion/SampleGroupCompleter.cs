namespace DataCite.PowerShell.Completion;

/// <summary>Completes what a sample is taken from.</summary>
public sealed class SampleGroupCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
        [new("Repository", "Some DOIs of each repository."), new("Provider", "Some DOIs of each member."), new("ResourceType", "Some DOIs of each resource type.")];
}

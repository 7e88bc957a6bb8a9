using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes what contributors did.</summary>
public sealed class ContributorTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.ContributorType.Terms.Select(static term => (Suggestion)term);
}

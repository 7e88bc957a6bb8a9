using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes registers of funders.</summary>
public sealed class FunderIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.FunderIdentifierType.Terms.Select(static term => (Suggestion)term);
}

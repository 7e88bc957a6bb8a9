using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes kinds of related identifiers.</summary>
public sealed class RelatedIdentifierTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.RelatedIdentifierType.Terms.Select(static term => (Suggestion)term);
}

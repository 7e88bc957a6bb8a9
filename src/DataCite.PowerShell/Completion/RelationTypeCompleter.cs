using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes how one resource stands to another.</summary>
public sealed class RelationTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.RelationType.Terms.Select(static term => (Suggestion)term);
}

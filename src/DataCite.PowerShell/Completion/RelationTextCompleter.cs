using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes texts of relations: <c>'IsSupplementTo: 10.5072/article'</c>.</summary>
public sealed class RelationTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.RelationType;
}

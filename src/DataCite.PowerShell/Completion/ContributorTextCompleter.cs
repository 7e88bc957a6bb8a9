using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes texts of contributors: <c>'DataCurator: Doe, Jane'</c>.</summary>
public sealed class ContributorTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.ContributorType;
}

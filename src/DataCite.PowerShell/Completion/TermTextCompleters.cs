using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the term that a text begins with: <c>'Issued: 2024-02-01'</c>. The quote stays open for what follows.</summary>
public abstract class TermTextCompleter : LocalCompleter
{
    private protected abstract Vocabulary Vocabulary { get; }

    private protected sealed override IEnumerable<Suggestion> Values() => Vocabulary.Terms.Select(static term => (Suggestion)term);

    private protected sealed override string Write(string value) => $"'{value}: ";
}

/// <summary>Completes texts of contributors: <c>'DataCurator: Doe, Jane'</c>.</summary>
public sealed class ContributorTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.ContributorType;
}

/// <summary>Completes texts of dates.</summary>
public sealed class DateTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.DateType;
}

/// <summary>Completes texts of relations: <c>'IsSupplementTo: 10.5072/article'</c>.</summary>
public sealed class RelationTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.RelationType;
}

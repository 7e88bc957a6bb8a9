using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the term that a text begins with: <c>'Issued: 2024-02-01'</c>. The quote stays open for what follows.</summary>
public abstract class TermTextCompleter : LocalCompleter
{
    private protected abstract Vocabulary Vocabulary { get; }

    private protected sealed override IEnumerable<Suggestion> Values() => Vocabulary.Terms.Select(static term => (Suggestion)term);

    private protected sealed override string Write(string value) => $"'{value}: ";
}

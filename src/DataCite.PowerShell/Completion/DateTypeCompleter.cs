using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes what a date is the date of.</summary>
public sealed class DateTypeCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Vocabularies.DateType.Terms.Select(static term => (Suggestion)term);
}

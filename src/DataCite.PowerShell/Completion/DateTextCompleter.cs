using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes texts of dates.</summary>
public sealed class DateTextCompleter : TermTextCompleter
{
    private protected override Vocabulary Vocabulary => Vocabularies.DateType;
}

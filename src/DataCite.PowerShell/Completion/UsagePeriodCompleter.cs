namespace DataCite.PowerShell.Completion;

/// <summary>Completes the periods of usage.</summary>
public sealed class UsagePeriodCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
        [new("Month", "Views and downloads, a row for each month."), new("Year", "Views, downloads and citations, a row for each year.")];
}

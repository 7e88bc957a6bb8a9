namespace DataCite.PowerShell.Completion;

/// <summary>Completes parts of the world.</summary>
public sealed class RegionCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        Suggestion.Named("AMER", "Americas"), Suggestion.Named("APAC", "Asia and Pacific"), Suggestion.Named("EMEA", "Europe, Middle East and Africa"),
    ];
}

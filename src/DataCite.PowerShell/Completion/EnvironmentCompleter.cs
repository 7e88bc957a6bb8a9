namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of DataCite's systems.</summary>
public sealed class EnvironmentCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        new(ServiceAddress.Test, "DataCite's test system: DOIs there do not resolve in public. It needs a separate account."),
        new(ServiceAddress.Production, "DataCite itself: what is published there stays."),
    ];
}

namespace DataCite.PowerShell.Completion;

/// <summary>Completes routes of the API, as far as they begin.</summary>
public sealed class ApiRouteCompleter : LocalCompleter
{
    private protected override string NothingFits => "Type the route, such as dois/10.5072/abc.";

    private protected override IEnumerable<Suggestion> Values() =>
    [
        new("dois", "DOIs: a list, or one with dois/10.5072/abc."), new("prefixes", "Prefixes: a list, or one with prefixes/10.5072."),
        new("repositories", "Repositories: a list, or one with repositories/demo.repo."), new("providers", "Members: a list, or one with providers/demo."),
        new("activities", "What was changed, when and by whom. Of one DOI: dois/10.5072/abc/activities."),
        new("events", "Citations, views and other links between DOIs."), new("reports", "Usage reports."), new("heartbeat", "Whether the system works."),
    ];
}

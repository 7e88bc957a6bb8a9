using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of the session's connections.</summary>
public sealed class ConnectionNameCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => ConnectionStore.Current.Named.Select(
        static connection => new Suggestion(connection.Name, $"{connection.Environment}, {(connection.IsAnonymous ? "without a login" : connection.AccountId ?? "API key")}"));
}

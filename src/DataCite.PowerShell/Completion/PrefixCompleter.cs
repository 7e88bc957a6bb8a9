using System.Collections;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the prefixes that the session's connections may use.</summary>
public sealed class PrefixCompleter : LocalCompleter
{
    private protected override string NothingFits => "No prefix is known here. Connect-DataCite first.";

    private protected override IEnumerable<Suggestion> Values() => KnownTo(ConnectionStore.Current.Named);

    private protected override IEnumerable<Suggestion> Values(IDictionary bound)
    {
        if (ServerValues.ConnectionOf(bound) is not { } connection)
            return Values();
        if (connection.Prefixes.Count == 0)
            ServerValues.Get(() => connection.GetPrefixesAsync(connection.Client, CancellationToken.None));
        return [.. KnownTo([connection]), .. Values()];
    }

    internal IEnumerable<Suggestion> Known(IDictionary bound) => Values(bound);

    private static IEnumerable<Suggestion> KnownTo(IEnumerable<DataCiteConnection> connections)
        => connections.Reverse().SelectMany(static connection => connection.Prefixes.Select(
            prefix => new Suggestion(prefix, $"{connection.AccountId} at {connection.Environment}")));
}

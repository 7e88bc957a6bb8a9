using System.Collections;
using DataCite.Client;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the account ids of members: those of the session's connections, and the organisations of a consortium.</summary>
public sealed class ProviderCompleter : LocalCompleter
{
    private const int MostOrganizations = 200;

    private protected override string NothingFits => "Type the account id of a member, such as DEMO.";

    private protected override IEnumerable<Suggestion> Values()
        => from connection in ConnectionStore.Current.Named
           where connection.AccountId is not null
           let dot = connection.AccountId!.IndexOf('.', StringComparison.Ordinal)
           select dot > 0
               ? new Suggestion(connection.AccountId![..dot].ToUpperInvariant(), $"The member of {connection.AccountId}")
               : new Suggestion(connection.AccountId!.ToUpperInvariant(), connection.AccountName ?? connection.Name);

    private protected override IEnumerable<Suggestion> Values(IDictionary bound)
        => ServerValues.ConnectionOf(bound) is { Role: AccountRole.Consortium, AccountId: { } account } connection
            ? [.. Values(), .. ServerValues.Get(() => ReadAsync(connection.Client, account)).Select(static row => new Suggestion(row.ToString(), row.Name ?? row.ToString()))]
            : Values();

    private static async Task<IReadOnlyList<DataCiteProvider>> ReadAsync(DataCiteClient client, string consortium)
    {
        var found = new List<DataCiteProvider>();
        await foreach (var page in client.ListProvidersAsync(new ProviderQuery { ConsortiumId = consortium }, new ListOptions { Limit = MostOrganizations }).ConfigureAwait(false))
            found.AddRange(page.Rows);
        return found;
    }
}

using System.Collections;
using DataCite.Client;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the account ids of repositories: those of the session's connections, and those of a member.</summary>
public sealed class RepositoryCompleter : LocalCompleter
{
    private const int MostRepositories = 200;

    private protected override IEnumerable<Suggestion> Values()
        => from connection in ConnectionStore.Current.Named
           where connection.AccountId is not null
           select new Suggestion(connection.AccountId!, connection.AccountName ?? connection.Name);

    private protected override IEnumerable<Suggestion> Values(IDictionary bound)
        => ServerValues.ConnectionOf(bound) is { Role: AccountRole.Member or AccountRole.Consortium, AccountId: { } account } connection
            ? [.. ServerValues.Get(() => ReadAsync(connection, account)).Select(static row => new Suggestion(row.ToString(), row.Name ?? row.ToString())), .. Values()]
            : Values();

    private static async Task<IReadOnlyList<DataCiteRepository>> ReadAsync(DataCiteConnection connection, string account)
    {
        var query = connection.Role is AccountRole.Consortium ? new RepositoryQuery { ConsortiumId = account } : new RepositoryQuery { ProviderIds = [account] };
        var found = new List<DataCiteRepository>();
        await foreach (var page in connection.Client.ListRepositoriesAsync(query, new ListOptions { Limit = MostRepositories }).ConfigureAwait(false))
            found.AddRange(page.Rows);
        return found;
    }
}

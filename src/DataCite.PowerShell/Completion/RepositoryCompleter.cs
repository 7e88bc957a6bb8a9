using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the account ids of the session's connections.</summary>
public sealed class RepositoryCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values()
        => from connection in ConnectionStore.Current.Named
           where connection.AccountId is not null
           select new Suggestion(connection.AccountId!, connection.AccountName ?? connection.Name);
}

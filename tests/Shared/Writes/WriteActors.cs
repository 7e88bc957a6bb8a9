using DataCite.Client;
using DataCite.Sandbox;

namespace DataCite.Tests.Writes;

/// <summary>Who changes the DOIs: two people of one repository, and the member that can hand DOIs to its other repository.</summary>
internal sealed class WriteActors : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    public WriteActors(SandboxServer sandbox)
    {
        var repository = sandbox.Accounts[0];
        Home = repository.Id;
        Prefix = repository.Prefixes[0];
        var memberId = Home.Split('.')[0];
        Other = sandbox.Accounts.First(account => account.Id.StartsWith(memberId + ".", StringComparison.Ordinal) && account.Id != Home).Id;
        Clients = [Open(sandbox, repository.Id, repository.Password), Open(sandbox, repository.Id, repository.Password)];
        var member = sandbox.Accounts.First(account => account.Id == memberId);
        Member = Open(sandbox, member.Id, member.Password);
    }

    public IReadOnlyList<DataCiteClient> Clients { get; }

    public DataCiteClient Member { get; }

    public string Home { get; }

    public string Other { get; }

    public string Prefix { get; }

    public void Dispose() => _owned.ForEach(static owned => owned.Dispose());

    private DataCiteClient Open(SandboxServer sandbox, string id, string password)
    {
        var account = DataCiteAccount.Repository(id, password);
        var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = sandbox.BaseAddress, Account = account });
        _owned.Add(client);
        _owned.Add(account);
        return client;
    }
}

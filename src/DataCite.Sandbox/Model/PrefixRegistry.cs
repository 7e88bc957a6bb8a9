using System.Security.Cryptography;
using System.Text;

namespace DataCite.Sandbox.Model;

/// <summary>Which prefixes there are, and to whom they are given.</summary>
internal sealed class PrefixRegistry
{
    private readonly object _gate = new();
    private readonly SortedDictionary<string, Prefix> _prefixes = new(StringComparer.Ordinal);
    private readonly List<ProviderPrefix> _ofProviders = [];
    private readonly List<ClientPrefix> _ofRepositories = [];

    public IReadOnlyList<Prefix> All()
    {
        lock (_gate)
            return [.. _prefixes.Values];
    }

    public IReadOnlyList<ProviderPrefix> ProviderPrefixes()
    {
        lock (_gate)
            return [.. _ofProviders];
    }

    public IReadOnlyList<ClientPrefix> ClientPrefixes()
    {
        lock (_gate)
            return [.. _ofRepositories];
    }

    public Prefix? Find(string? id)
    {
        lock (_gate)
            return id is not null && _prefixes.TryGetValue(id, out var prefix) ? prefix : null;
    }

    /// <summary>The prefixes of a repository, in the order in which they were given.</summary>
    public IReadOnlyList<string> Of(Repository repository)
    {
        lock (_gate)
            return _ofRepositories.Where(row => ReferenceEquals(row.Repository, repository)).Select(static row => row.Prefix.Id).ToArray();
    }

    /// <summary>The prefixes of a member, in the order in which they were given.</summary>
    public IReadOnlyList<string> Of(Provider provider)
    {
        lock (_gate)
            return _ofProviders.Where(row => ReferenceEquals(row.Provider, provider)).Select(static row => row.Prefix.Id).ToArray();
    }

    public bool Owns(Repository repository, string prefix)
    {
        lock (_gate)
            return _ofRepositories.Exists(row => ReferenceEquals(row.Repository, repository) && row.Prefix.Id == prefix);
    }

    public Prefix Add(string id, DateTimeOffset created)
    {
        lock (_gate)
        {
            if (!_prefixes.TryGetValue(id, out var prefix))
                _prefixes[id] = prefix = new Prefix(id, created);
            return prefix;
        }
    }

    /// <returns>False when there is no such prefix.</returns>
    public bool Remove(string id)
    {
        lock (_gate)
        {
            _ofRepositories.RemoveAll(row => row.Prefix.Id == id);
            _ofProviders.RemoveAll(row => row.Prefix.Id == id);
            return _prefixes.Remove(id);
        }
    }

    /// <summary>Gives a prefix to a member, or finds that it has it.</summary>
    public ProviderPrefix Assign(Prefix prefix, Provider provider, DateTimeOffset now)
    {
        lock (_gate)
        {
            var row = _ofProviders.Find(row => row.Prefix.Id == prefix.Id && ReferenceEquals(row.Provider, provider));
            if (row is null)
            {
                row = new ProviderPrefix(StableId("provider", provider.Id, prefix.Id), prefix, provider, now, now);
                _ofProviders.Add(row);
            }

            return row;
        }
    }

    /// <summary>Gives a member's prefix to a repository, or finds that it has it.</summary>
    public ClientPrefix Assign(ProviderPrefix providerPrefix, Repository repository, DateTimeOffset now)
    {
        lock (_gate)
        {
            var prefix = providerPrefix.Prefix;
            var row = _ofRepositories.Find(row => row.Prefix.Id == prefix.Id && ReferenceEquals(row.Repository, repository));
            if (row is null)
            {
                row = new ClientPrefix(StableId("client", repository.Id, prefix.Id), prefix, repository, providerPrefix, now, now);
                _ofRepositories.Add(row);
            }

            return row;
        }
    }

    public void Withdraw(ClientPrefix row)
    {
        lock (_gate)
            _ofRepositories.Remove(row);
    }

    /// <summary>Takes a prefix from a member, and from its repositories with it.</summary>
    public void Withdraw(ProviderPrefix row)
    {
        lock (_gate)
        {
            _ofRepositories.RemoveAll(given => given.ProviderPrefix == row);
            _ofProviders.Remove(row);
        }
    }

    // The same assignment has the same id in every run, so that scripts and recorded answers stay comparable.
    private static Guid StableId(params string[] parts)
        => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));
}

using System.Collections.Concurrent;

namespace DataCite.Sandbox.Model;

/// <summary>All members and repositories, found by id without case.</summary>
internal sealed class AccountDirectory
{
    private readonly ConcurrentDictionary<string, Provider> _providers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Repository> _repositories = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IAccountEntry> _deleted = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Provider> Providers => _providers.Values.OrderBy(static provider => provider.Id, StringComparer.Ordinal);

    public IEnumerable<Repository> Repositories => _repositories.Values.OrderBy(static repository => repository.Id, StringComparer.Ordinal);

    /// <summary>Members that were deleted, without those whose symbol is in use again.</summary>
    public IEnumerable<Provider> DeletedProviders => _deleted.Values.OfType<Provider>().Where(row => !_providers.ContainsKey(row.Id));

    /// <summary>Repositories that were deleted, without those whose symbol is in use again.</summary>
    public IEnumerable<Repository> DeletedRepositories => _deleted.Values.OfType<Repository>().Where(row => !_repositories.ContainsKey(row.Id));

    public Provider? FindProvider(string? id) => id is not null && _providers.TryGetValue(id, out var provider) ? provider : null;

    public Repository? FindRepository(string? id)
        => id is not null && _repositories.TryGetValue(id, out var repository) ? repository : null;

    /// <returns>False when the symbol is taken.</returns>
    public bool TryAdd(Provider provider) => _providers.TryAdd(provider.Id, provider);

    /// <returns>False when the symbol is taken.</returns>
    public bool TryAdd(Repository repository) => _repositories.TryAdd(repository.Id, repository);

    /// <summary>Deletes a repository: it is kept, and found no more but by <c>include-deleted</c>.</summary>
    public void Remove(Repository repository)
    {
        if (_repositories.TryRemove(repository.Id, out _))
            _deleted[repository.Id] = repository;
    }

    /// <summary>Deletes a member: it is kept, and found no more but by <c>include-deleted</c>.</summary>
    public void Remove(Provider provider)
    {
        if (_providers.TryRemove(provider.Id, out _))
            _deleted[provider.Id] = provider;
    }

    /// <summary>
    /// The login for an id and password, or null when they do not belong together. A dot marks a repository.
    /// </summary>
    public Caller? LogIn(string id, string password)
    {
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return FindRepository(id) is { Password: not null } repository && repository.Password == password
                ? CallerFor(repository, CallerRole.ClientAdmin)
                : null;
        }

        return FindProvider(id) is { Password: not null } provider && provider.Password == password ? CallerFor(provider) : null;
    }

    public static Caller CallerFor(Repository repository, CallerRole role) => new(role, repository.Id, repository.Provider, repository);

    public static Caller CallerFor(Provider provider)
    {
        var role = provider.IsStaff
            ? CallerRole.StaffAdmin
            : provider.IsConsortium ? CallerRole.ConsortiumAdmin
            : CallerRole.ProviderAdmin;
        return new Caller(role, provider.Id, provider);
    }
}

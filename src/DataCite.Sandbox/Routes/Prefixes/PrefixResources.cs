using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>The shapes in which prefixes and their assignments are shown, and what can be included beside them.</summary>
internal sealed class PrefixResources(PrefixRegistry registry, AccountDirectory accounts)
{
    public PrefixEntry OfPrefix(Prefix prefix)
    {
        var providers = registry.ProviderPrefixes().Where(row => row.Prefix.Id == prefix.Id).ToList();
        var clients = registry.ClientPrefixes().Where(row => row.Prefix.Id == prefix.Id).ToList();
        var resource = new Resource(
            prefix.Id,
            [("prefix", prefix.Id)],
            [("createdAt", prefix.Created)],
            [
                new("clients", "clients", clients.Select(static row => row.Repository.Id)),
                new("providers", "providers", providers.Select(static row => row.Provider.Id)),
                new("clientPrefixes", "client-prefixes", clients.Select(static row => row.Id.ToString())),
                new("providerPrefixes", "provider-prefixes", providers.Select(static row => row.Id.ToString())),
            ]);
        return new PrefixEntry(resource, name => name switch
        {
            "clients" => clients.Select(row => Client(row.Repository)),
            "providers" => providers.Select(row => Provider(row.Provider)),
            "client-prefixes" => clients.Select(row => Assignment("client-prefixes", OfClient(row, asRepositories: false))),
            "provider-prefixes" => providers.Select(row => Assignment("provider-prefixes", OfProvider(row))),
            _ => [],
        });
    }

    public PrefixEntry OfProvider(ProviderPrefix row)
    {
        var clients = registry.ClientPrefixes().Where(given => given.ProviderPrefix.Id == row.Id).ToList();
        var resource = new Resource(
            row.Id.ToString(),
            [],
            [("createdAt", row.Created), ("updatedAt", row.Updated)],
            [
                ResourceRelation.One("provider", "providers", row.Provider.Id),
                ResourceRelation.One("prefix", "prefixes", row.Prefix.Id),
                new("clients", "clients", clients.Select(static given => given.Repository.Id)),
                new("clientPrefixes", "client-prefixes", clients.Select(static given => given.Id.ToString())),
            ]);
        return new PrefixEntry(resource, name => name switch
        {
            "provider" => [Provider(row.Provider)],
            "prefix" => [Assignment("prefixes", OfPrefix(row.Prefix))],
            "clients" => clients.Select(given => Client(given.Repository)),
            "client-prefixes" => clients.Select(given => Assignment("client-prefixes", OfClient(given, asRepositories: false))),
            _ => [],
        });
    }

    public PrefixEntry OfClient(ClientPrefix row, bool asRepositories)
    {
        var resource = new Resource(
            row.Id.ToString(),
            [],
            [("createdAt", row.Created), ("updatedAt", row.Updated)],
            [
                asRepositories
                    ? ResourceRelation.One("repository", "repositories", row.Repository.Id)
                    : ResourceRelation.One("client", "clients", row.Repository.Id),
                ResourceRelation.One("provider", "providers", row.Repository.Provider.Id),
                ResourceRelation.One("providerPrefix", "provider-prefixes", row.ProviderPrefix.Id.ToString()),
                ResourceRelation.One("prefix", "prefixes", row.Prefix.Id),
            ]);
        return new PrefixEntry(resource, name => name switch
        {
            "client" when !asRepositories => [Client(row.Repository)],
            "repository" when asRepositories => [Repository(row.Repository)],
            "provider" => [Provider(row.Repository.Provider)],
            "prefix" => [Assignment("prefixes", OfPrefix(row.Prefix))],
            "provider-prefix" => [Assignment("provider-prefixes", OfProvider(row.ProviderPrefix))],
            _ => [],
        });
    }

    /// <summary>Writes <c>,"included":[…]</c> when <c>include</c> was given, and then always.</summary>
    public static void WriteIncluded(QueryParameters query, IEnumerable<PrefixEntry> entries, Utf8Buffer buffer)
    {
        if (query.List("include") is not { } include)
            return;
        buffer.Append(",\"included\":["u8);
        var names = include.Select(static name => name.Replace('_', '-')).ToList();
        foreach (var related in entries.SelectMany(entry => names.SelectMany(entry.Related)).DistinctBy(static related => related.Key))
        {
            if (buffer.EndsWith((byte)'}'))
                buffer.Append((byte)',');
            related.Write(buffer);
        }

        buffer.Append((byte)']');
    }

    private static RelatedResource Assignment(string type, PrefixEntry entry)
        => new($"{type} {entry.Resource.Id}", buffer => entry.Resource.Write(buffer, type, fraction: true));

    private RelatedResource Client(Repository repository)
        => new($"clients {repository.Id}", buffer => RepositoryResources.WriteIncluded(repository, registry, buffer));

    private RelatedResource Repository(Repository repository) => new($"repositories {repository.Id}", buffer =>
    {
        using var writer = buffer.OpenWriter();
        RepositoryResources.WriteRepository(repository, Caller.Anonymous, registry, null, fraction: true, writer);
    });

    private RelatedResource Provider(Provider provider) => new($"providers {provider.Id}", buffer =>
    {
        using var writer = buffer.OpenWriter();
        ProviderResources.Write(provider, Caller.Anonymous, accounts, registry, fields: null, fraction: true, writer);
    });
}

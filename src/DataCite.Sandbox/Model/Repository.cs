using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Model;

/// <summary>A repository: the account that holds DOIs. The server calls it a client.</summary>
internal sealed class Repository(string symbol, string name, Provider provider) : IDoiOwner, IAccountEntry
{
    /// <summary>Lower case, as ids are: <c>demo.repo</c>.</summary>
    public string Id { get; } = symbol.ToLowerInvariant();

    public string Symbol { get; } = symbol.ToUpperInvariant();

    public string Name { get; set; } = name;

    public Provider Provider { get; set; } = provider;

    public string? Password { get; set; }

    /// <summary>Which hosts a landing page may have: <c>*</c>, exact names, <c>*.example.org</c>.</summary>
    public string Domains { get; set; } = "*";

    public string ClientType { get; set; } = "repository";

    public bool IsActive { get; set; } = true;

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    /// <summary>The certificates that the repository holds, <c>CoreTrustSeal</c>.</summary>
    public IReadOnlyList<string> Certificates { get; set; } = [];

    /// <summary>Attributes that the sandbox keeps but does not act upon, as JSON by name.</summary>
    public Dictionary<string, string> Profile { get; } = new(StringComparer.Ordinal);

    string IDoiOwner.ClientId => Id;

    string IDoiOwner.ClientName => Name;

    string IDoiOwner.ProviderId => Provider.Id;

    string IDoiOwner.ProviderName => Provider.Name;

    string? IDoiOwner.ConsortiumId => Provider.Consortium?.Id;
}

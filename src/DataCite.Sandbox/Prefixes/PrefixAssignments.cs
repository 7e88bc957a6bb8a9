using DataCite.Sandbox.Accounts;

namespace DataCite.Sandbox.Prefixes;

/// <summary>A prefix that DataCite owns.</summary>
internal sealed record Prefix(string Id, DateTimeOffset Created);

/// <summary>A prefix given to a member.</summary>
internal sealed record ProviderPrefix(Guid Id, Prefix Prefix, Provider Provider, DateTimeOffset Created, DateTimeOffset Updated);

/// <summary>A prefix that a member has given to one of its repositories.</summary>
internal sealed record ClientPrefix(
    Guid Id, Prefix Prefix, Repository Repository, ProviderPrefix ProviderPrefix, DateTimeOffset Created, DateTimeOffset Updated);

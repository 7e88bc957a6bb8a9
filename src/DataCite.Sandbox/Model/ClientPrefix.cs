namespace DataCite.Sandbox.Model;

/// <summary>A prefix that a member has given to one of its repositories.</summary>
internal sealed record ClientPrefix(
    Guid Id, Prefix Prefix, Repository Repository, ProviderPrefix ProviderPrefix, DateTimeOffset Created, DateTimeOffset Updated);

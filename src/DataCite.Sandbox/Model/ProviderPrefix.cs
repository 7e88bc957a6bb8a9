namespace DataCite.Sandbox.Model;

/// <summary>A prefix given to a member.</summary>
internal sealed record ProviderPrefix(Guid Id, Prefix Prefix, Provider Provider, DateTimeOffset Created, DateTimeOffset Updated);

namespace DataCite.Sandbox.Model;

/// <summary>An API key of a repository. The server keeps a hash; so does the sandbox.</summary>
internal sealed class ApiKey(Guid id, string name, string secretHash, string keyPrefix, Repository repository, DateTimeOffset created)
{
    public Guid Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>SHA-256 of the key, in hexadecimal.</summary>
    public string SecretHash { get; } = secretHash;

    /// <summary>The first 11 characters, which stay readable.</summary>
    public string KeyPrefix { get; } = keyPrefix;

    public Repository Repository { get; } = repository;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; set; } = created;

    public DateTimeOffset? LastUsed { get; set; }

    public DateTimeOffset? Revoked { get; set; }
}

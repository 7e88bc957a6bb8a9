namespace DataCite.Client;

/// <summary>An API key of a repository, without the key itself: the server shows the key only once, in the answer that creates it.</summary>
public sealed record RepositoryApiKey
{
    /// <summary>Its id, for revoking it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it was called.</summary>
    public required string Name { get; init; }

    /// <summary>The first eleven characters, to recognise it by.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When a request last used it, UTC; null when none has.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>When it was revoked, UTC; null while it works.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>The repository, lower case.</summary>
    public string? RepositoryId { get; init; }
}

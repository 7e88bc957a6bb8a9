namespace DataCite.Sandbox;

/// <summary>A login of the sandbox. The passwords are fixed and public: there is nothing here to protect.</summary>
/// <param name="Id">The account's name as people write it, <c>DEMO.REPO</c>; compared without case.</param>
/// <param name="Password">The password for Basic authentication and for <c>POST /token</c>.</param>
/// <param name="Kind">What the account may do.</param>
/// <param name="ProviderId">The member that a repository belongs to; the account itself for members.</param>
public sealed record SandboxAccount(string Id, string Password, SandboxAccountKind Kind, string ProviderId)
{
    /// <summary>The prefixes that the account may use, in the order in which they were assigned.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>An API key of a repository, usable as Basic password, Basic user name or Bearer token; null for other kinds.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The account's name.</summary>
    public override string ToString() => Id;
}

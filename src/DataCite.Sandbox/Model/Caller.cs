namespace DataCite.Sandbox.Model;

/// <summary>Who sent a request, once its credentials have been looked at.</summary>
internal sealed record Caller(CallerRole Role, string? Uid, Provider? Provider = null, Repository? Repository = null)
{
    /// <summary>Nobody: no credentials, or wrong Basic ones.</summary>
    public static Caller Anonymous { get; } = new(CallerRole.Anonymous, null);

    public bool IsAnonymous => Role == CallerRole.Anonymous;

    public bool IsStaff => Role == CallerRole.StaffAdmin;

    public bool IsRepository => Role is CallerRole.ClientAdmin or CallerRole.ClientApi;

    /// <summary>Whether the caller may read everything that a repository holds, in every state.</summary>
    public bool Oversees(Repository repository) => Role switch
    {
        CallerRole.StaffAdmin => true,
        CallerRole.ClientAdmin or CallerRole.ClientApi => ReferenceEquals(Repository, repository),
        CallerRole.ProviderAdmin => ReferenceEquals(Provider, repository.Provider),
        CallerRole.ConsortiumAdmin => ReferenceEquals(Provider, repository.Provider)
            || ReferenceEquals(Provider, repository.Provider.Consortium),
        _ => false,
    };

    /// <summary>Whether the caller may see an account's mail address and the like; an API key may not.</summary>
    public bool MaySeeContactsOf(Repository repository) => Role != CallerRole.ClientApi && Oversees(repository);

    /// <summary>Whether the caller may manage a member: the member itself, its consortium, staff.</summary>
    public bool Oversees(Provider provider) => Role switch
    {
        CallerRole.StaffAdmin => true,
        CallerRole.ProviderAdmin => ReferenceEquals(Provider, provider),
        CallerRole.ConsortiumAdmin => ReferenceEquals(Provider, provider) || ReferenceEquals(Provider, provider.Consortium),
        _ => false,
    };

    /// <summary>Whether the caller may create, change and delete a repository's DOIs.</summary>
    public bool MayWriteDoisOf(Repository repository)
        => IsStaff || (IsRepository && ReferenceEquals(Repository, repository) && repository.IsActive && repository.Provider.IsActive);
}

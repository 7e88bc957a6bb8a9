namespace DataCite.Client;

/// <summary>What an account is, and so what it may do.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum AccountRole : long
{
    /// <summary>Nobody: findable DOIs can be read.</summary>
    Anonymous,

    /// <summary>Only the server knows: a key or token that has not been verified.</summary>
    Unknown,

    /// <summary>A repository, by its password: reads and writes its DOIs, its own description and its API keys.</summary>
    Repository,

    /// <summary>A repository, by an API key: reads and writes its DOIs, and nothing else.</summary>
    RepositoryKey,

    /// <summary>
    /// A member or consortium organisation: reads and transfers the DOIs of its repositories, cannot create or change them.
    /// </summary>
    Member,

    /// <summary>A consortium: as a member, over all its organisations.</summary>
    Consortium,

    /// <summary>DataCite itself.</summary>
    Staff,
}

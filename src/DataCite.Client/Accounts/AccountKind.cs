namespace DataCite.Client;

/// <summary>How a caller logs in.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum AccountKind : long
{
    /// <summary>Not at all: findable DOIs can be read, nothing can be written.</summary>
    Anonymous,

    /// <summary>Account id and password: a repository (<c>PROVIDER.REPO</c>) or a member account (<c>PROVIDER</c>).</summary>
    Password,

    /// <summary>An API key of a repository, <c>DC.…</c>.</summary>
    ApiKey,

    /// <summary>A token that <c>POST /token</c> issued.</summary>
    Token,
}

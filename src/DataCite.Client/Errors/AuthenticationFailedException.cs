namespace DataCite.Client;

/// <summary>
/// The server did not accept the login (401), or treated the caller as anonymous, which it does on reads when a password is wrong.
/// </summary>
public sealed class AuthenticationFailedException : ApiException
{
    internal AuthenticationFailedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

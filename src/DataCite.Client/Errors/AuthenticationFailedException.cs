namespace DataCite.Client;

/// <summary>The server did not accept the login (401), or took the caller for an anonymous one (T1).</summary>
public sealed class AuthenticationFailedException : ApiException
{
    internal AuthenticationFailedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

namespace DataCite.Client;

/// <summary>A DOI that is or was registered stays for ever (405, T20).</summary>
public sealed class DoiNotDeletableException : ApiException
{
    internal DoiNotDeletableException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}

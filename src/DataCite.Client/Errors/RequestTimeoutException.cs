namespace DataCite.Client;

/// <summary>The answer did not come in time.</summary>
public sealed class RequestTimeoutException : DataCiteException
{
    internal RequestTimeoutException(FailureContext context, string problem, string? advice, Exception innerException)
        : base(context, problem, advice, innerException)
    {
    }
}

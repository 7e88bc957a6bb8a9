namespace DataCite.Client;

/// <summary>There was no connection, or it broke: name resolution, socket, TLS.</summary>
public sealed class ConnectionFailedException : DataCiteException
{
    internal ConnectionFailedException(FailureContext context, string problem, string? advice, Exception innerException)
        : base(context, problem, advice, innerException)
    {
    }
}

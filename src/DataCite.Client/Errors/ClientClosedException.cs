namespace DataCite.Client;

/// <summary>The client was disposed before there was an answer. No write of this request was carried out.</summary>
public sealed class ClientClosedException : DataCiteException
{
    internal ClientClosedException(FailureContext context, string problem, string? advice, Exception? innerException = null)
        : base(context, problem, advice, innerException)
    {
    }
}

namespace DataCite.Client;

/// <summary>There was no connection, or it broke: name resolution, socket, TLS.</summary>
public sealed class ConnectionFailedException : DataCiteException
{
    internal ConnectionFailedException(FailureContext context, string problem, string? advice, Exception innerException)
        : base(context, problem, advice, innerException)
    {
    }
}

/// <summary>The answer did not come in time.</summary>
public sealed class RequestTimeoutException : DataCiteException
{
    internal RequestTimeoutException(FailureContext context, string problem, string? advice, Exception innerException)
        : base(context, problem, advice, innerException)
    {
    }
}

/// <summary>The answer is not JSON, is cut off, or does not have the shape it should have. Never taken for an empty result.</summary>
public sealed class UnreadableAnswerException : DataCiteException
{
    internal UnreadableAnswerException(FailureContext context, string problem, Exception? innerException = null)
        : base(context, problem, "If it happens again, something between here and DataCite changes the answers, or DataCite has changed them.", innerException)
    {
    }
}

/// <summary>The client was disposed before there was an answer. No write of this request was carried out.</summary>
public sealed class ClientClosedException : DataCiteException
{
    internal ClientClosedException(FailureContext context, string problem, string? advice, Exception? innerException = null)
        : base(context, problem, advice, innerException)
    {
    }
}

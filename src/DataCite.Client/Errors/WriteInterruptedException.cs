namespace DataCite.Client;

/// <summary>The caller gave up waiting for a write that may have been carried out. It is a cancellation, and says what is open.</summary>
public sealed class WriteInterruptedException : OperationCanceledException
{
    internal WriteInterruptedException(string name, FailureContext context, OperationCanceledException cause, CancellationToken cancellationToken)
        : base($"{name} was stopped after it may have been sent; it is not known whether DataCite carried it out.", cause, cancellationToken)
    {
        Doi = context.Doi;
        Method = context.Method!;
        Path = context.Path!;
    }

    /// <summary>The DOI that may exist, or may have been changed or deleted; null for other requests.</summary>
    public string? Doi { get; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; }

    /// <summary>The path of the request, without its query.</summary>
    public string Path { get; }
}

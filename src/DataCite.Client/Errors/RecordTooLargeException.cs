namespace DataCite.Client;

/// <summary>The record is larger than the server takes (10 MB, T43). Nothing was sent, or the server refused it (413).</summary>
public sealed class RecordTooLargeException : DataCiteException
{
    /// <summary>The largest body that the server takes, in bytes (facts §1.4).</summary>
    public const int MaxBodyBytes = 10 * 1024 * 1024;

    internal RecordTooLargeException(FailureContext context, string problem)
        : base(context, problem, "Shorten the lists or descriptions, or point to a file with relatedIdentifiers instead.")
    {
    }
}

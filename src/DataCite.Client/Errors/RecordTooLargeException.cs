namespace DataCite.Client;

/// <summary>The record is larger than the 10 MB that the server accepts. Nothing was sent, or the server refused it (413).</summary>
public sealed class RecordTooLargeException : DataCiteException
{
    /// <summary>The largest body that the server accepts, in bytes.</summary>
    public const int MaxBodyBytes = 10 * 1024 * 1024;

    internal RecordTooLargeException(FailureContext context, string problem)
        : base(context, problem, "Shorten the lists or descriptions, or point to a file with relatedIdentifiers instead.")
    {
    }
}

namespace DataCite.Client;

/// <summary>The DOI exists already (422 "already been taken", 409).</summary>
public sealed class ConflictException : ApiException
{
    internal ConflictException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }

    /// <summary>What is known about the DOI that exists.</summary>
    public ExistingDoi Existing { get; internal init; }

    /// <summary>
    /// Whether another made-up name may be tried: the first attempt was refused already, and the DOI that exists is certainly not its own
    /// doing.
    /// </summary>
    public bool MayTakeAnotherName { get; internal init; }
}

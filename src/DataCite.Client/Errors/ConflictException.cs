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

/// <summary>What is known about a DOI that is in the way of a new one.</summary>
public enum ExistingDoi
{
    /// <summary>Nothing: it was not looked at.</summary>
    Unknown,

    /// <summary>It was created before the call that wanted to create it.</summary>
    Older,

    /// <summary>It belongs to another repository.</summary>
    Foreign,

    /// <summary>It was created moments ago with the same content, by another call or by an earlier run.</summary>
    JustCreated,

    /// <summary>It was created moments ago with another content.</summary>
    Different,
}

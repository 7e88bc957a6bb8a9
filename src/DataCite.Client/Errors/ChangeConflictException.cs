namespace DataCite.Client;

/// <summary>Somebody else has changed the DOI since it was read, so that the change cannot be made as it was meant. Nothing was sent.</summary>
public sealed class ChangeConflictException : DataCiteException
{
    internal ChangeConflictException(FailureContext context, IReadOnlyList<string> paths, string problem, string? advice)
        : base(context, problem, advice)
        => Paths = paths;

    /// <summary>The paths of the values that somebody else has changed: <c>titles[0].title</c>; empty where the whole DOI is another one.</summary>
    public IReadOnlyList<string> Paths { get; }
}

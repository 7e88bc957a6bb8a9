namespace DataCite.Metadata;

/// <summary>What ends long work on metadata early: reading, validating, writing. It is looked at for each object, so that the work ends at once.</summary>
/// <param name="Stop">Ends the work with an <see cref="OperationCanceledException"/>.</param>
public sealed record WorkLimit(CancellationToken Stop)
{
    /// <summary>The token of a limit; of none, one that is never cancelled.</summary>
    internal static CancellationToken StopOf(WorkLimit? limit) => limit?.Stop ?? CancellationToken.None;
}

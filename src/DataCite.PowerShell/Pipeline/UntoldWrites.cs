using DataCite.Client;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Pipeline;

/// <summary>What to say about writes when a command ends before it could write their results.</summary>
internal static class UntoldWrites
{
    /// <summary>One sentence or more for each kind of outcome. A request that never left, or that the server refused, changed nothing.</summary>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="words">What the cmdlet does.</param>
    /// <param name="writes">The writes, all ended.</param>
    /// <param name="connection">The parameters that say which system; empty for the session's connection.</param>
    public static IEnumerable<string> Describe(string command, WriteWords words, IReadOnlyList<PendingWrite> writes, string connection)
    {
        var remedy = words.Remedy is null ? null : $". {words.Remedy}";
        var done = writes.Where(static write => write.Work is { IsCompletedSuccessfully: true }).ToArray();
        if (Names(done.Where(static write => !write.WasInHand)) is { Length: > 0 } untold)
            yield return $"{command} ended early. What follows was {words.Done}, and was not written to the pipeline: {untold}{remedy}";
        if (Names(done.Where(static write => write.WasInHand)) is { Length: > 0 } inHand)
            yield return $"{command} ended early. What follows was {words.Done}, and was being handed to the next command: {inHand}";
        if (writes.Where(static write => IsUncertain(write)).ToArray() is { Length: > 0 } uncertain)
        {
            yield return $"{command} ended early. It is not known whether what follows was {words.Done}; {words.Doubt}: {Names(uncertain)}. "
                + $"Look with: {words.Command(uncertain, connection)}{remedy}";
        }
    }

    /// <summary>Whether an exception leaves it open what became of a write.</summary>
    public static bool IsUncertain(PendingWrite write, Exception exception) => exception switch
    {
        UncertainOutcomeException => true,
        _ when !write.MayHaveBeenSent => false,
        // A read on the way to the write; what it may have changed is nothing.
        DataCiteException { Method: "GET" or "HEAD" } => false,
        UnreadableAnswerException => true,
        DataCiteException failure => failure.OutcomeUnknown,
        _ => true,
    };

    private static bool IsUncertain(PendingWrite write) => write.MayHaveBeenSent && write.Work switch
    {
        { IsFaulted: true, Exception.InnerException: { } exception } => IsUncertain(write, exception),
        { IsCompletedSuccessfully: true } => false,
        _ => true,
    };

    private static string Names(IEnumerable<PendingWrite> writes) => string.Join(", ", writes.Select(static write => write.Name));
}

using DataCite.PowerShell.Cmdlets;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// Where a thread of PowerShell waits for other threads while there is nothing to say. PowerShell calls Dispose, completers and readers of
/// text without a way to wait asynchronously. A cmdlet that runs waits in <see cref="DataCiteCmdlet.WaitFor"/>, which speaks meanwhile.
/// </summary>
internal static class BoundedWait
{
    /// <summary>Waits until a task has ended in any way, or patience has.</summary>
    /// <param name="task">The task; it goes on when the wait is over before it.</param>
    /// <param name="patience">The longest time to wait.</param>
    /// <returns>Whether the task has ended.</returns>
    public static bool For(Task task, TimeSpan patience) => Task.WaitAny([task], patience) == 0;

    /// <summary>Waits until a task has ended in any way, or the user does not want it any more.</summary>
    /// <param name="task">The task; it goes on when the wait is over before it.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The user stopped the wait.</exception>
    public static void For(Task task, CancellationToken stop) => Task.WaitAny([task], stop);

    /// <summary>What a task gave, or the exception that it ended with.</summary>
    /// <param name="ended">A task that has ended.</param>
    /// <exception cref="InvalidOperationException">It has not ended: nothing waits here.</exception>
    public static T ResultOf<T>(Task<T> ended)
        => ended.IsCompleted ? ended.GetAwaiter().GetResult() : throw new InvalidOperationException("The task has not ended.");
}

namespace DataCite.Client;

/// <summary>Some DOIs that are looked at at the same time; what was found comes in their order.</summary>
internal sealed class AuditWindow(int width) : IAsyncDisposable
{
    private readonly Queue<Task<IReadOnlyList<AuditFinding>>> _work = new();

    public bool IsFull => _work.Count >= width;

    public bool IsEmpty => _work.Count == 0;

    public void Add(Task<IReadOnlyList<AuditFinding>> work) => _work.Enqueue(work);

    /// <summary>Waits for the oldest.</summary>
    public Task<IReadOnlyList<AuditFinding>> TakeAsync() => _work.Dequeue();

    /// <summary>Waits for what is still under way, whose token is cancelled already.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_work.TryDequeue(out var work))
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

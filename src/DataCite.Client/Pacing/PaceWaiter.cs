using System.Threading.RateLimiting;

namespace DataCite.Client;

/// <summary>A request that waits for its turn.</summary>
/// <param name="owner">The connection that it belongs to.</param>
/// <param name="budget">The tier of the connection.</param>
/// <param name="lease">Makes what the caller gets.</param>
internal sealed class PaceWaiter(object owner, PaceBudget budget, Func<RateLimitLease> lease)
{
    private readonly TaskCompletionSource<RateLimitLease> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public object Owner => owner;

    public PaceBudget Budget => budget;

    public Task<RateLimitLease> Turn => _turn.Task;

    public LinkedListNode<PaceWaiter>? Node { get; set; }

    public CancellationTokenRegistration Cancellation { get; set; }

    public void Grant()
    {
        Cancellation.Unregister();
        var granted = lease();
        if (!_turn.TrySetResult(granted))
            granted.Dispose();
    }

    public void Cancel(CancellationToken token) => _turn.TrySetCanceled(token);

    public void Fail(Exception exception) => _turn.TrySetException(exception);
}

namespace DataCite.Client;

/// <summary>
/// How many requests a tier makes in a window. Usually what the tier allows. When the server limits them earlier (others behind the same
/// address count too, or its limits have changed), half as many, and more again little by little with each window that goes well. Not safe
/// for several threads: <see cref="RequestWindow"/> guards it.
/// </summary>
internal sealed class PaceBudget(int limit, TimeSpan window, TimeProvider time)
{
    // A limit is found again after some ten quiet windows, and never falls so low that nothing moves.
    private const int StepsUp = 10;
    private const int MostReduced = 20;

    private int _current = limit;
    private long _changedAt;
    private long _reducedAt = long.MinValue;
    private long _heldUntil = long.MinValue;

    /// <summary>What the tier allows.</summary>
    public int Limit { get; } = limit;

    /// <summary>The number at the moment.</summary>
    public int Current
    {
        get
        {
            Recover();
            return _current;
        }
    }

    /// <summary>Half as many from now on, because the server refused one request.</summary>
    /// <param name="sentAt">When the request was sent. What was under way when the number was last reduced says nothing new.</param>
    public void Reduce(long sentAt)
    {
        if (sentAt <= _reducedAt)
            return;
        _current = Math.Max(Math.Max(1, Limit / MostReduced), Current / 2);
        _reducedAt = _changedAt = time.GetTimestamp();
    }

    /// <summary>Allows nothing until a time.</summary>
    public void HoldUntil(long timestamp) => _heldUntil = Math.Max(_heldUntil, timestamp);

    /// <summary>How long nothing is allowed; zero when something is.</summary>
    public TimeSpan Hold(long now) => now < _heldUntil ? time.GetElapsedTime(now, _heldUntil) : TimeSpan.Zero;

    private void Recover()
    {
        if (_current == Limit)
            return;
        var windows = time.GetElapsedTime(_changedAt).Ticks / window.Ticks;
        if (windows == 0)
            return;
        _current = (int)Math.Min(Limit, _current + (windows * Math.Max(1, Limit / StepsUp)));
        _changedAt = time.GetTimestamp();
    }
}

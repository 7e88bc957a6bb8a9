namespace DataCite.Client;

/// <summary>Counts what a connection does, from any thread.</summary>
internal sealed class ConnectionCounters
{
    private long _sent;
    private long _repetitions;
    private long _pacedTicks;
    private long _backedOffTicks;

    public void CountSent() => Interlocked.Increment(ref _sent);

    public void CountRepetition(TimeSpan delay)
    {
        Interlocked.Increment(ref _repetitions);
        Interlocked.Add(ref _backedOffTicks, delay.Ticks);
    }

    public void CountPaced(TimeSpan waited) => Interlocked.Add(ref _pacedTicks, waited.Ticks);

    public ClientStatistics Snapshot(long? permitsLeft, int? requestsPerWindow, int? currentLimit) => new(
        Interlocked.Read(ref _sent),
        Interlocked.Read(ref _repetitions),
        TimeSpan.FromTicks(Interlocked.Read(ref _pacedTicks)),
        TimeSpan.FromTicks(Interlocked.Read(ref _backedOffTicks)),
        permitsLeft,
        requestsPerWindow,
        currentLimit);
}

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The prefixes of one account: asked for when they are first needed, and once, however many runspaces need them at the same time. A
/// failure is not kept.
/// </summary>
internal sealed class PrefixCache
{
    private readonly object _gate = new();
    private Task<IReadOnlyList<string>>? _reading;
    private volatile IReadOnlyList<string>? _prefixes;

    /// <summary>The prefixes as far as they are known.</summary>
    public IReadOnlyList<string> Known => _prefixes ?? [];

    /// <summary>The prefixes, read now unless they are known.</summary>
    public Task<IReadOnlyList<string>> GetAsync(Func<Task<IReadOnlyList<string>>> read, CancellationToken stop)
        => _prefixes is { } known ? Task.FromResult(known) : RefreshAsync(read, stop);

    /// <summary>The prefixes, read now, or just being read for somebody else.</summary>
    /// <param name="read">Reads them. One caller's being stopped does not end it: others may be waiting too.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<IReadOnlyList<string>> RefreshAsync(Func<Task<IReadOnlyList<string>>> read, CancellationToken stop)
    {
        lock (_gate)
        {
            if (_reading is not { IsCompleted: false })
                _reading = KeepAsync(read);
            return _reading.WaitAsync(stop);
        }
    }

    private async Task<IReadOnlyList<string>> KeepAsync(Func<Task<IReadOnlyList<string>>> read)
        => _prefixes = await read().ConfigureAwait(false);
}

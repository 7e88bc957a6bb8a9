namespace DataCite.PowerShell.Writes;

/// <summary>
/// One write whose outcome was not reported yet. When the command ends early, a request that has not left is given up at once;
/// one that may have left gets some time to end.
/// </summary>
/// <param name="name">What is written: a DOI, the name of a key.</param>
/// <param name="onCommandLine">The name as an argument of the command that settles the outcome; null when it is the same.</param>
internal sealed class PendingWrite(string name, string? onCommandLine = null) : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private volatile bool _mayHaveBeenSent;

    /// <summary>What is written.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The name on a command line.</summary>
    public string Argument => CommandText.Argument(onCommandLine ?? Name);

    /// <summary>Ends the request.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Whether the request may have left this machine.</summary>
    public bool MayHaveBeenSent => _mayHaveBeenSent;

    /// <summary>Whether the result was on its way to the next command when that was stopped.</summary>
    public bool WasInHand { get; set; }

    /// <summary>The work; null before it has begun.</summary>
    public Task? Work { get; set; }

    /// <summary>Takes note that the request is about to leave; from any thread.</summary>
    /// <param name="sentName">The name that it is sent with, if that is another one by now.</param>
    public void Sending(string? sentName = null)
    {
        Name = sentName ?? Name;
        _mayHaveBeenSent = true;
    }

    /// <summary>Releases what ends the request, once it has ended.</summary>
    public void Dispose() => _end.Dispose();

    /// <summary>Ends the request: at once if it has not left, else after <paramref name="grace"/>; from any thread.</summary>
    public void End(TimeSpan grace)
    {
        if (_mayHaveBeenSent && grace > TimeSpan.Zero)
            _end.CancelAfter(grace);
        else
            _end.Cancel();
    }
}

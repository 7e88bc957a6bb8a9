namespace DataCite.Client.Tests;

/// <summary>
/// Lets the first request pass, which nobody can accompany yet; holds the next ones until as many as expected are under way, and then lets
/// all pass. A caller that never asks for so many at once waits until its test is ended.
/// </summary>
internal sealed class MeetingHandler : DelegatingHandler
{
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _lock = new();
    private readonly int _expected;
    private int _requests;
    private int _underWay;

    public MeetingHandler(int expected)
        : base(HttpHandler.Create(new Uri("http://localhost/")))
        => _expected = expected;

    /// <summary>How many requests were without an answer at the same time, at most.</summary>
    public int Most { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isFirst;
        lock (_lock)
        {
            isFirst = _requests++ == 0;
            Most = Math.Max(Most, ++_underWay);
            if (_underWay == _expected)
                _met.TrySetResult();
        }

        try
        {
            if (!isFirst)
                await _met.Task.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            lock (_lock)
                _underWay--;
        }
    }
}

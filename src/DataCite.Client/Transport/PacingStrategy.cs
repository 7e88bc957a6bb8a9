using System.Globalization;
using Polly;

namespace DataCite.Client;

/// <summary>Holds every attempt back until the limit of the connection has room for it.</summary>
internal sealed class PacingStrategy(WindowRateLimiter limiter, ConnectionCounters counters, TimeProvider time) : ResilienceStrategy
{
    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var estimate = limiter.EstimateWait();
        var start = time.GetTimestamp();
        var turn = limiter.AcquireAsync(1, context.CancellationToken);
        var hasToWait = estimate > TimeSpan.Zero || !turn.IsCompleted;
        if (hasToWait)
            Announce(Exchange.Of(context), estimate);

        // The permit is given back, to count for one more window, when the answer has been read.
        using var permit = await turn.ConfigureAwait(context.ContinueOnCapturedContext);
        var waited = time.GetElapsedTime(start);
        counters.CountPaced(waited);
        if (hasToWait)
            Exchange.Of(context).Telemetry?.Paced(waited);
        var sentAt = time.GetTimestamp();
        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is RateLimitedException)
            limiter.Reduce(sentAt);
        return outcome;
    }

    private static void Announce(Exchange exchange, TimeSpan wait) => exchange.Notify(
        NoticeKind.Paced,
        string.Create(CultureInfo.InvariantCulture, $"The limit of requests is reached. Waiting about {Math.Ceiling(wait.TotalSeconds)} s for the next turn."),
        wait);
}

using Polly;

namespace DataCite.Client;

/// <summary>Tells of each attempt to those who listen. It stands outside of the time-out, so that an attempt that took too long is named as that.</summary>
internal sealed class AttemptTelemetryStrategy(TimeProvider time) : ResilienceStrategy
{
    protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        => Exchange.Of(context).Telemetry is { } telemetry ? MeasureAsync(telemetry, callback, context, state) : callback(context, state);

    private async ValueTask<Outcome<TResult>> MeasureAsync<TResult, TState>(
        RequestTelemetry telemetry, Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var start = time.GetTimestamp();
        using var activity = telemetry.BeginAttempt(Exchange.Of(context).Attempt + 1);
        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        telemetry.EndAttempt(activity, time.GetElapsedTime(start), outcome.Exception is null ? null : Failures.Find(outcome.Exception, context) ?? outcome.Exception);
        return outcome;
    }
}

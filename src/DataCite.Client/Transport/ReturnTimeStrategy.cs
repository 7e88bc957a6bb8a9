using Polly;

namespace DataCite.Client;

/// <summary>
/// Remembers when the server wants to be asked again, where that is too far away to wait for: until then requests fail without being sent.
/// A request sent before that time would be refused, and might make the server wait longer still. It belongs to one connection: a new
/// connection asks again.
/// </summary>
internal sealed class ReturnTimeStrategy(TimeSpan longest, TimeProvider time) : ResilienceStrategy
{
    private volatile DataCiteException? _refusal;

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        if (_refusal is { RetryAt: { } at } refusal && at - time.GetUtcNow() is var left && left > TimeSpan.Zero)
            return Outcome.FromException<TResult>(ApiExceptionFactory.NotYet(Exchange.Of(context).Request, refusal, left));
        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is RateLimitedException or ServiceUnavailableException
            && outcome.Exception is DataCiteException answer && answer.Context.RetryAfter > longest)
        {
            _refusal = answer;
        }

        return outcome;
    }
}

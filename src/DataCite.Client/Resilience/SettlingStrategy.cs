using Polly;

namespace DataCite.Client;

/// <summary>
/// Before a write whose answer was lost is sent again, asks the server whether it has been carried out (T9); if so, that is the answer.
/// </summary>
internal sealed class SettlingStrategy : ResilienceStrategy
{
    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        var exchange = Exchange.Of(context);
        // What may be repeated anyway needs no question.
        if (exchange.AnswerWasLost && !exchange.Request.MayBeRepeated && exchange.Request.Settle is { } settle
            && await settle(context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext) is { Answer: { } found }
            && exchange.Settled(found) is TResult settled)
            return Outcome.FromResult(settled);

        return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }
}

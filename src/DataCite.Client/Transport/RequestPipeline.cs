using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace DataCite.Client;

/// <summary>
/// How every request of a connection travels: repeat → not before the server's time → wait for a turn → one attempt with its time-out. The body is read within the
/// attempt, so a broken one is repeated like any other failure.
/// </summary>
internal static class RequestPipeline
{
    // Whoever asks what became of a write has waited long enough, and a person waits for the answer.
    private const int MaxRepetitionsOfQuestions = 2;

    /// <summary>The way of every request.</summary>
    public static ResiliencePipeline Build(DataCiteClientOptions options, WindowRateLimiter? limiter, ConnectionCounters counters)
        => Build(options, limiter, counters, options.MaxRetryAttempts, new ReturnTimeStrategy(options.MaxRetryAfter, options.TimeProvider));

    /// <summary>
    /// The way of a question what became of a write: as the others, with few repetitions. It is asked whatever the server said of further
    /// requests, since the write has been sent.
    /// </summary>
    public static ResiliencePipeline BuildForQuestions(DataCiteClientOptions options, WindowRateLimiter? limiter, ConnectionCounters counters)
        => Build(options, limiter, counters, Math.Min(options.MaxRetryAttempts, MaxRepetitionsOfQuestions), returnTime: null);

    private static ResiliencePipeline Build(
        DataCiteClientOptions options, WindowRateLimiter? limiter, ConnectionCounters counters, int repetitions, ReturnTimeStrategy? returnTime)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        if (repetitions > 0)
            builder.AddRetry(Retry(options, limiter, counters, repetitions));
        if (returnTime is not null)
            builder.AddStrategy(_ => returnTime);
        if (limiter is not null)
            builder.AddStrategy(_ => new PacingStrategy(limiter, counters, options.TimeProvider));
        builder.AddStrategy(_ => new AttemptTelemetryStrategy(options.TimeProvider));
        builder.AddTimeout(Timeout(options));
        return builder.Build();
    }

    private static RetryStrategyOptions Retry(
        DataCiteClientOptions options, WindowRateLimiter? limiter, ConnectionCounters counters, int repetitions) => new()
    {
        MaxRetryAttempts = repetitions,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstRetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = args => ValueTask.FromResult(
            Failures.Find(args.Outcome.Exception, args.Context) is { } failure
            && RetryRules.MayRepeat(Exchange.Of(args.Context), failure, options.MaxRetryAfter)),
        // MaxDelay does not cap what is generated here: the rule does.
        DelayGenerator = args => ValueTask.FromResult(
            RetryRules.DelayFor(Failures.Find(args.Outcome.Exception, args.Context)!, args.AttemptNumber, options)),
        OnRetry = args =>
        {
            Announce(Exchange.Of(args.Context), Failures.Find(args.Outcome.Exception, args.Context)!, args.RetryDelay, limiter, repetitions);
            counters.CountRepetition(args.RetryDelay);
            Exchange.Of(args.Context).Telemetry?.Retry(Failures.Find(args.Outcome.Exception, args.Context)!, args.RetryDelay);
            return default;
        },
    };

    private static void Announce(Exchange exchange, DataCiteException failure, TimeSpan delay, WindowRateLimiter? limiter, int repetitions)
    {
        exchange.MaxAttempts = RetryRules.MaxAttempts(failure, repetitions);
        exchange.ServerErrors += failure.StatusCode is HttpStatusCode.InternalServerError ? 1 : 0;
        // Whoever shares the connection would only be refused too.
        if (failure is RateLimitedException)
            limiter?.Hold(delay);
        exchange.Notify(
            NoticeKind.Retrying,
            string.Create(CultureInfo.InvariantCulture, $"{(exchange.Attempt == 0 ? null : $"Attempt {exchange.Attempt} failed: ")}{failure.Problem} Trying again in {delay.TotalSeconds:0.#} s."),
            delay,
            failure,
            (int?)failure.StatusCode);
        exchange.Request.BeforeRepetition?.Invoke(failure);
    }

    private static TimeoutStrategyOptions Timeout(DataCiteClientOptions options) => new()
    {
        Timeout = options.ReadTimeout,
        TimeoutGenerator = args => ValueTask.FromResult(Exchange.Of(args.Context).Request.IsWrite ? options.WriteTimeout : options.ReadTimeout),
    };
}

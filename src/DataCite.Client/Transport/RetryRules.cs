using System.Net;

namespace DataCite.Client;

/// <summary>The one place that decides what may be repeated, and when. <see cref="AnswerRules"/> has the statuses.</summary>
internal static class RetryRules
{
    // Facts §6 has the table of what may be repeated.
    /// <summary>A bare 500 is repeated "a few times": it is more often a fault of the server's than of the moment.</summary>
    public const int MaxRepetitionsOfServerErrors = 3;

    /// <summary>A host name that is not known is most often mistyped, or there is no network at all.</summary>
    public const int MaxAttemptsOfUnknownHosts = 2;

    /// <summary>How many attempts a failure of this kind gets at most.</summary>
    /// <param name="failure">How the last one failed.</param>
    /// <param name="repetitions">How many repetitions there are for other failures.</param>
    public static int MaxAttempts(DataCiteException failure, int repetitions) => 1 + Math.Min(
        repetitions,
        IsUnknownHost(failure) ? MaxAttemptsOfUnknownHosts - 1
            : failure.StatusCode is HttpStatusCode.InternalServerError ? MaxRepetitionsOfServerErrors : int.MaxValue - 1);

    /// <param name="exchange">The request, with the attempts so far.</param>
    /// <param name="failure">How the last one failed.</param>
    /// <param name="longest">The longest wait that the server may ask for.</param>
    public static bool MayRepeat(Exchange exchange, DataCiteException failure, TimeSpan longest)
    {
        // Asked again earlier than it wants, the server would only refuse again, and perhaps for longer.
        if (!failure.Context.IsTransient || failure.Context.RetryAfter > longest)
            return false;
        if (exchange.Received.Count > AnswerLimits.Repeated)
            return false;
        if (failure.StatusCode is HttpStatusCode.InternalServerError && exchange.ServerErrors >= MaxRepetitionsOfServerErrors)
            return false;
        if (IsUnknownHost(failure) && exchange.Attempt >= MaxAttemptsOfUnknownHosts)
            return false;
        // T9: what may have been carried out is sent again only if that changes nothing.
        return !exchange.IsOpen || exchange.Request.MayBeRepeated;
    }

    private static bool IsUnknownHost(DataCiteException failure)
        => failure.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError };

    /// <summary>
    /// The wait that the failure itself calls for, and at least the exponential one: a server that asks for no wait at all, or for a date that
    /// has passed, is not to be hurried. Null for the exponential one with its jitter.
    /// </summary>
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="repetition">The number of the repetition, from 0.</param>
    /// <param name="options">The waits of the connection.</param>
    public static TimeSpan? DelayFor(DataCiteException failure, int repetition, DataCiteClientOptions options)
    {
        var wanted = failure.Context.RetryAfter
            ?? (failure is RateLimitedException { StatusCode: HttpStatusCode.Forbidden } ? options.ThrottleDelay : null);
        var least = options.LeastDelay(repetition);
        return wanted is { } delay && delay < least ? least : wanted;
    }
}

using Polly;

namespace DataCite.Client;

/// <summary>
/// What all views of a client share: one connection pool, one login, one limit of requests, one pipeline. Reads answers with the
/// reader that the caller brings, within the attempt.
/// </summary>
internal sealed class ApiConnection : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly DataCiteClientOptions _options;
    private readonly HttpClient _http;
    private readonly WindowRateLimiter? _limiter;
    private readonly int? _requestsPerWindow;
    private readonly ConnectionCounters _counters = new();
    private readonly ResiliencePipeline _pipeline;
    private volatile bool _isClosed;

    public ApiConnection(DataCiteClientOptions options)
    {
        _options = options.Validated();
        _requestsPerWindow = RequestTier.Of(_options);
        _limiter = _requestsPerWindow is { } limit ? new WindowRateLimiter(limit, _options.Window, _options.TimeProvider) : null;
        _pipeline = RequestPipeline.Build(_options, _limiter, _counters);
        Errors = new ApiExceptionFactory(_options.Account, _options.BaseAddress, _options.TimeProvider);
        _http = new HttpClient(_options.HandlerFactory?.Invoke() ?? HttpHandler.Create(_options.BaseAddress), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(_options.Product, _options.Contact));
    }

    public Uri BaseAddress => _options.BaseAddress;

    public DataCiteAccount Account => _options.Account;

    public TimeProvider Time => _options.TimeProvider;

    public ApiExceptionFactory Errors { get; }

    public ClientStatistics Statistics
        => _counters.Snapshot(_limiter?.GetStatistics()?.CurrentAvailablePermits, _requestsPerWindow);

    /// <summary>Sends a request through the pipeline and reads its good answer with <paramref name="read"/>.</summary>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> read, Action<ClientNotice>? notices, CancellationToken cancellationToken)
        where T : class
    {
        var attempt = new HttpAttempt(_http, _options, Errors, _counters);
        Uri? redirected = null;
        for (var redirects = 0; ; redirects++)
        {
            var answer = await ExecuteAsync(attempt, request, redirected, read, notices, cancellationToken).ConfigureAwait(false);
            if (answer.Value is { } value)
                return value;
            redirected = answer.Location;
            if (redirects == MaxRedirects)
            {
                throw new ApiException(
                    FailureContext.Of(request),
                    $"DataCite redirected {request.Method} {request.Path} more than {MaxRedirects} times.",
                    "Check the base address.");
            }
        }
    }

    /// <summary>A look at the resolver, with a connection of its own.</summary>
    public HandleServiceProbe CreateHandleServiceProbe() => new(_options);

    public void Dispose()
    {
        _isClosed = true;
        _http.Dispose();
        _limiter?.Dispose();
    }

    private async ValueTask<Answer<T>> ExecuteAsync<T>(
        HttpAttempt attempt, ApiRequest request, Uri? redirected, ResponseReader<T> read, Action<ClientNotice>? notices, CancellationToken cancellationToken)
        where T : class
    {
        var exchange = new Exchange(request, notices);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        exchange.AttachTo(context);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (context, state) => state.attempt.SendAsync(Exchange.Of(context), state.redirected, state.read, context.CancellationToken),
                context,
                (attempt, redirected, read)).ConfigureAwait(false);
        }
        catch (DataCiteException e) when (e is ConflictException or ResourceNotFoundException && exchange.AnswerWasLost && request.Settle is not null)
        {
            // What this attempt ran into may be the work of an earlier one (T9).
            if (await SettleAsync(exchange, e, cancellationToken).ConfigureAwait(false) is Answer<T> settled)
                return settled;
            throw;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && Failures.Find(e, request) is { } failure)
        {
            if (failure.OutcomeUnknown && request.IsWrite
                && await SettleAsync(exchange, failure, cancellationToken).ConfigureAwait(false) is Answer<T> settled)
                return settled;
            if (ReferenceEquals(failure, e))
                throw;
            throw failure;
        }
        catch (Exception e) when (_isClosed && !cancellationToken.IsCancellationRequested && e is ObjectDisposedException or OperationCanceledException)
        {
            throw Closed(exchange, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Somebody else who shares the connection has ended it: parts of it are gone, and requests under way are cut off.
    private static ClientClosedException Closed(Exchange exchange, Exception cause)
    {
        var request = exchange.Request;
        var isUncertain = request.IsWrite && exchange.Attempt > 0;
        return new ClientClosedException(
            FailureContext.Of(request) with { OutcomeUnknown = isUncertain },
            $"The connection was closed before DataCite answered {request.Method} {request.Path}"
                + (isUncertain ? "; it is not known whether DataCite carried it out." : "."),
            isUncertain ? "Connect again, and look what is there before trying again." : "Connect again.",
            cause);
    }

    /// <summary>The answer that a write would have got; null when the server says that it was not carried out.</summary>
    /// <exception cref="UncertainOutcomeException">The server does not say.</exception>
    private static async ValueTask<Answer<ApiResponse>?> SettleAsync(Exchange exchange, DataCiteException failure, CancellationToken cancellationToken)
    {
        var request = exchange.Request;
        try
        {
            var settlement = request.Settle is { } settle ? await settle(cancellationToken).ConfigureAwait(false) : Settlement.Unclear;
            if (settlement != Settlement.Unclear)
                return settlement.Answer is { } answer ? exchange.Settled(answer) : null;
        }
        catch (DataCiteException)
        {
            // Not even this could be asked: what counts for the caller is the write.
        }

        throw new UncertainOutcomeException(
            failure.Context,
            $"It is not known whether DataCite carried out {request.Method} {request.Path}: {failure.Problem}",
            request.Doi is null ? "Look what is there before trying again." : "Look at the DOI before trying again.",
            failure);
    }
}

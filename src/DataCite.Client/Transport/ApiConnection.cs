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
    private readonly HttpConnections _http;
    private readonly WindowRateLimiter? _limiter;
    private readonly int? _requestsPerWindow;
    private readonly ConnectionCounters _counters = new();
    private readonly ResiliencePipeline _pipeline;
    private readonly ResiliencePipeline _questions;
    private volatile bool _isClosed;

    public ApiConnection(DataCiteClientOptions options)
    {
        _options = options.Validated();
        _requestsPerWindow = RequestTier.Of(_options);
        _limiter = _requestsPerWindow is { } limit ? SharedPace.Join(_options, limit) : null;
        _pipeline = RequestPipeline.Build(_options, _limiter, _counters);
        _questions = RequestPipeline.BuildForQuestions(_options, _limiter, _counters);
        Errors = new ApiExceptionFactory(_options.Account, _options.BaseAddress, _options.TimeProvider);
        Origin = new AnswerOrigin(_options.Account);
        _http = new HttpConnections(_options);
    }

    public Uri BaseAddress => _options.BaseAddress;

    public DataCiteAccount Account => _options.Account;

    public TimeProvider Time => _options.TimeProvider;

    public ApiExceptionFactory Errors { get; }

    /// <summary>Which answers belong to this login.</summary>
    public AnswerOrigin Origin { get; }

    /// <summary>The DOIs that are created through this connection.</summary>
    public OwnCreations Creations { get; } = new();

    public ClientStatistics Statistics
        => _counters.Snapshot(_limiter?.GetStatistics()?.CurrentAvailablePermits, _requestsPerWindow, _limiter?.CurrentLimit);

    /// <summary>Sends a request through the pipeline and reads its good answer with <paramref name="read"/>.</summary>
    /// <exception cref="UncertainOutcomeException">It is a write that may have been carried out.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> read, Action<ClientNotice>? notices, CancellationToken cancellationToken)
        where T : class
        => (await TryAsync(request, read, notices, cancellationToken).ConfigureAwait(false)).Require();

    /// <summary>Sends a request through the pipeline, and says how that ended.</summary>
    /// <exception cref="WriteInterruptedException">The caller gave up waiting for a write that may have been carried out.</exception>
    public Task<Trial<T>> TryAsync<T>(ApiRequest request, ResponseReader<T> read, Action<ClientNotice>? notices, CancellationToken cancellationToken)
        where T : class
        => RunAsync(_pipeline, new Exchange(request, Account, notices), read, cancellationToken);

    /// <summary>
    /// Asks the server once, with few repetitions and over a socket of its own, what became of a write.
    /// </summary>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<T> AskAsync<T>(ApiRequest request, ResponseReader<T> read, Action<ClientNotice>? notices, CancellationToken cancellationToken)
        where T : class
        => (await RunAsync(_questions, new Exchange(request, Account, notices, isSettling: true), read, cancellationToken).ConfigureAwait(false)).Require();

    /// <summary>How it was set up.</summary>
    public DataCiteClientOptions Options => _options;

    public void Dispose()
    {
        _isClosed = true;
        _http.Dispose();
        _limiter?.Dispose();
    }

    private Task<Trial<T>> RunAsync<T>(ResiliencePipeline pipeline, Exchange exchange, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
        => ClientTelemetry.IsWanted
            ? RequestTelemetry.Measure(exchange, _options, () => SendThroughAsync(pipeline, exchange, read, cancellationToken))
            : SendThroughAsync(pipeline, exchange, read, cancellationToken);

    private async Task<Trial<T>> SendThroughAsync<T>(ResiliencePipeline pipeline, Exchange exchange, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        exchange.AttachTo(context);
        try
        {
            var value = await FollowAsync(pipeline, context, exchange, read).ConfigureAwait(false);
            exchange.Close();
            return new Trial<T>(exchange, value, null);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken) && Failures.Find(e, exchange.Request) is { } failure)
        {
            return new Trial<T>(exchange, null, failure);
        }
        catch (Exception e) when (_isClosed && !cancellationToken.IsCancellationRequested && e is ObjectDisposedException or OperationCanceledException)
        {
            return new Trial<T>(exchange, null, Closed(exchange, e));
        }
        catch (OperationCanceledException e) when (exchange.IsOpen && cancellationToken.IsCancellationRequested)
        {
            throw new WriteInterruptedException(exchange.Name, exchange.Request.ToContext(), e, cancellationToken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<T> FollowAsync<T>(ResiliencePipeline pipeline, ResilienceContext context, Exchange exchange, ResponseReader<T> read)
        where T : class
    {
        var attempt = new HttpAttempt(_http, _options, Errors, Origin, _counters);
        Uri? redirected = null;
        for (var redirects = 0; ; redirects++)
        {
            var answer = await pipeline.ExecuteAsync(
                static (context, state) => state.attempt.SendAsync(Exchange.Of(context), state.redirected, state.read, context.CancellationToken),
                context,
                (attempt, redirected, read)).ConfigureAwait(false);
            if (answer.Value is { } value)
                return value;
            redirected = answer.Location;
            if (redirects == MaxRedirects)
            {
                throw new ApiException(
                    exchange.Request.ToContext(),
                    $"DataCite redirected {exchange.Name} more than {MaxRedirects} times.",
                    "Check the base address.");
            }
        }
    }

    // What breaks because the caller gives up is no failure; what the server has said before stands.
    private static bool IsCancellation(Exception exception, CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested && exception is not DataCiteException;

    // Somebody else who shares the connection has ended it: parts of it are gone, and requests under way are cut off.
    private static ClientClosedException Closed(Exchange exchange, Exception cause) => new(
        exchange.Request.ToContext() with { OutcomeUnknown = exchange.IsOpen },
        exchange.Request.IsWrite && !exchange.IsOpen
            ? $"The connection was closed, and {exchange.Name} was not sent."
            : $"The connection was closed before DataCite answered {exchange.Name}.",
        "Connect again.",
        cause);
}

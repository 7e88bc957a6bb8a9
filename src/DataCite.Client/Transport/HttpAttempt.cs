using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace DataCite.Client;

/// <summary>One attempt: a fresh request message out, a good answer read, any other turned into its exception.</summary>
internal sealed class HttpAttempt(
    HttpConnections connections, DataCiteClientOptions options, ApiExceptionFactory errors, AnswerOrigin origin, ConnectionCounters counters)
{
    public async ValueTask<Answer<T>> SendAsync<T>(Exchange exchange, Uri? redirected, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var request = exchange.Request;
        var hasExpired = errors.HasLoginExpired;
        if (hasExpired && !request.NeedsNoLogin)
        {
            var expired = errors.LoginExpired(request);
            exchange.Take(expired);
            throw expired;
        }

        exchange.Begin();
        counters.CountSent();
        var start = options.TimeProvider.GetTimestamp();
        using var message = CreateMessage(request, redirected, exchange.IsSettling, sendsLogin: !hasExpired);
        exchange.Address = message.RequestUri;
        HttpStatusCode? status = null;
        var mayHaveArrived = false;
        try
        {
            // Throws at once, before anything is sent, when the connection is closed.
            var sending = connections.Get(separate: exchange.IsSettling).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            mayHaveArrived = true;
            using var response = await sending.ConfigureAwait(false);
            status = response.StatusCode;
            var isOthers = IsOthers(exchange, response);
            if (RedirectRules.Find(response, message, options.BaseAddress, request.IsWrite) is { } location)
                return new Answer<T>(null, location);
            if (!response.IsSuccessStatusCode)
                throw await ReadErrorAsync(request, response, isOthers, cancellationToken).ConfigureAwait(false);
            var value = await ReadAsync(exchange, response, isOthers, read, cancellationToken).ConfigureAwait(false);
            mayHaveArrived = false;
            return new Answer<T>(value, null);
        }
        catch (HttpRequestException e) when (Failures.IsBeforeSending(e))
        {
            mayHaveArrived = false;
            throw;
        }
        catch (DataCiteException e)
        {
            mayHaveArrived = e.OutcomeUnknown;
            exchange.Take(e);
            if (e.Context.IsForeign)
                connections.Distrust();
            throw;
        }
        finally
        {
            exchange.Status = status;
            exchange.End(mayHaveArrived);
            Announce(exchange, status, options.TimeProvider.GetElapsedTime(start));
        }
    }

    /// <summary>The first value of a header, safe to show; null when it is missing or empty.</summary>
    public static string? Header(HttpResponseMessage response, string name, DataCiteAccount? account)
        => response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value ? AnswerText.Safe(value, account) : null;

    private string? Header(HttpResponseMessage response, string name) => Header(response, name, options.Account);

    // As it is: the parsed form would be put together again for each request.
    private void AddAuthorization(HttpRequestMessage message)
    {
        if (options.Account.GetAuthorization() is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, Uri? redirected, bool isSettling, bool sendsLogin)
    {
        var query = request.CurrentQuery;
        var address = redirected ?? new Uri(options.BaseAddress.AbsoluteUri + request.Path + (query.Length == 0 ? query : "?" + query));
        var message = new HttpRequestMessage(request.Method, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (RedirectRules.IsSameOrigin(address, options.BaseAddress) && sendsLogin)
            AddAuthorization(message);
        if (isSettling)
            message.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        // Without a body the handler itself would silently send a write again when an idle connection breaks; then the second answer
        // (404 after a deletion) would look like a first one.
        if (request.IsWrite || request.Body is not null)
            message.Content = new ReadOnlyMemoryContent(request.Body ?? default);
        if (request.Body is not null)
            message.Content!.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);

        return message;
    }

    private async ValueTask<T> ReadAsync<T>(
        Exchange exchange, HttpResponseMessage response, bool isOthers, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var request = exchange.Request;
        // Should the body turn out to be unreadable: that may pass, and what was asked for may have been done.
        var context = request.ToContext() with
        {
            StatusCode = response.StatusCode,
            RequestId = Header(response, "X-Request-Id"),
            Account = options.Account,
            Received = exchange.Received,
            IsTransient = true,
            OutcomeUnknown = request.IsWrite,
        };
        if (isOthers)
            throw Foreign(context);
        var value = await read(response, context, cancellationToken).ConfigureAwait(false);
        // Only now: a page of somebody else's names no account either, and says nothing about the login.
        RequireLogin(request, response, context);
        origin.Learn(Header(response, "X-Credential-Username"));
        return value;
    }

    private async ValueTask<DataCiteException> ReadErrorAsync(
        ApiRequest request, HttpResponseMessage response, bool isOthers, CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadErrorAsync(response.Content, AnswerLimits.Error, cancellationToken).ConfigureAwait(false);
        var retryAfter = RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow());
        var failure = errors.Create(request, response.StatusCode, Header(response, "X-Request-Id"), body, retryAfter);
        // What would be believed is looked at closely; what is not leaves the question open anyway.
        return !failure.OutcomeUnknown && !failure.Context.IsTransient && (isOthers || AnswerOrigin.IsForeignDoi(request.Doi, failure.Errors))
            ? Foreign(failure.Context with { IsTransient = true, OutcomeUnknown = request.IsWrite })
            : failure;
    }

    // A read may well be answered from a cache; a write, and the question what became of one, may not.
    private bool IsOthers(Exchange exchange, HttpResponseMessage response)
    {
        var isCopy = origin.IsCopy(Header(response, "X-Request-Id"));
        return (exchange.Request.IsWrite || exchange.IsSettling)
            && (isCopy || (exchange.Request.IsWrite && origin.IsForeignAccount(Header(response, "X-Credential-Username"))));
    }

    private static UnreadableAnswerException Foreign(FailureContext context) => new(
        context with { IsForeign = true },
        $"DataCite's answer to {context.Method} {context.Path} belongs to another request.");

    private void RequireLogin(ApiRequest request, HttpResponseMessage response, FailureContext context)
    {
        if (options.Account.Kind is AccountKind.Anonymous || request.IsWrite)
            return;
        var named = Header(response, "X-Credential-Username");
        if (named is null ? request.RequiresLogin : origin.IsForeignAccount(named))
        {
            var lasting = context with { IsTransient = false };
            throw named is null ? errors.LoginIgnored(lasting) : ApiExceptionFactory.LoginTakenForAnother(lasting, named, origin.AccountId!);
        }
    }

    private static void Announce(Exchange exchange, HttpStatusCode? status, TimeSpan duration)
    {
        var result = status is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "no answer";
        exchange.Notify(
            NoticeKind.RequestSent,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{exchange.Name}: {result} (attempt {exchange.Attempt}, {duration.TotalMilliseconds:0} ms)"),
            duration,
            statusCode: (int?)status);
    }
}

using System.Globalization;
using System.Net;

namespace DataCite.Client;

/// <summary>One attempt: a fresh request message out, a good answer read, any other turned into its exception.</summary>
internal sealed class HttpAttempt(HttpClient http, DataCiteClientOptions options, ApiExceptionFactory errors, ConnectionCounters counters)
{
    // Errors of the API are small; what is longer is somebody's web page.
    private const int MaxErrorBytes = 256 * 1024;

    public async ValueTask<Answer<T>> SendAsync<T>(Exchange exchange, Uri? redirected, ResponseReader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var request = exchange.Request;
        exchange.Attempt++;
        counters.CountSent();
        var start = options.TimeProvider.GetTimestamp();
        using var message = CreateMessage(request, redirected);
        HttpStatusCode? status = null;
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            status = response.StatusCode;
            if (IsRedirect(response, message, out var location))
                return new Answer<T>(null, location);
            if (!response.IsSuccessStatusCode)
                throw await ReadErrorAsync(request, response, cancellationToken).ConfigureAwait(false);
            // Should the body turn out to be unreadable: that may pass, and what was asked for may have been done.
            var context = FailureContext.Of(request) with
            {
                StatusCode = status,
                RequestId = Header(response, "X-Request-Id", options.Account),
                Account = options.Account,
                IsTransient = true,
                OutcomeUnknown = true,
            };
            RequireLogin(request, response, context);
            return new Answer<T>(await read(response, context, cancellationToken).ConfigureAwait(false), null);
        }
        finally
        {
            Announce(exchange, status, options.TimeProvider.GetElapsedTime(start));
        }
    }

    /// <summary>The first value of a header, safe to show; null when it is missing or empty.</summary>
    public static string? Header(HttpResponseMessage response, string name, DataCiteAccount? account)
        => response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value ? AnswerText.Safe(value, account) : null;

    private HttpRequestMessage CreateMessage(ApiRequest request, Uri? redirected)
    {
        var query = request.CurrentQuery;
        var address = redirected ?? new Uri(options.BaseAddress.AbsoluteUri + request.Path + (query.Length == 0 ? query : "?" + query));
        var message = new HttpRequestMessage(request.Method, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        // As it is: the parsed form would be put together anew for each request.
        if (IsSameOrigin(address) && options.Account.GetAuthorization() is { } authorization)
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        // Without a body the handler itself would silently send a write again when an idle connection breaks; then the second answer
        // (404 after a deletion) could not be told from a first one.
        if (request.IsWrite || request.Body is not null)
            message.Content = new ReadOnlyMemoryContent(request.Body ?? default);
        if (request.Body is not null)
            message.Content!.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);

        return message;
    }

    /// <summary>Redirections are followed on the same host only, and only where that repeats nothing but a read or the very same write.</summary>
    private bool IsRedirect(HttpResponseMessage response, HttpRequestMessage message, out Uri? location)
    {
        location = null;
        if (response.Headers.Location is not { } target)
            return false;
        var follows = response.StatusCode switch
        {
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                => message.Method == HttpMethod.Get || message.Method == HttpMethod.Head,
            HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
            _ => false,
        };
        location = new Uri(message.RequestUri!, target);
        return follows && IsSameOrigin(location);
    }

    private bool IsSameOrigin(Uri address)
        => DataCiteClientOptions.IsSecure(address)
            && Uri.Compare(address, options.BaseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private async ValueTask<DataCiteException> ReadErrorAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadErrorAsync(response.Content, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        var retryAfter = RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow());
        return errors.Create(request, response.StatusCode, Header(response, "X-Request-Id", options.Account), body, retryAfter);
    }

    private void RequireLogin(ApiRequest request, HttpResponseMessage response, FailureContext context)
    {
        if (request.RequiresLogin && options.Account.Kind is not AccountKind.Anonymous && Header(response, "X-Credential-Username", options.Account) is null)
            throw errors.LoginIgnored(context with { IsTransient = false, OutcomeUnknown = false });
    }

    private static void Announce(Exchange exchange, HttpStatusCode? status, TimeSpan duration)
    {
        var request = exchange.Request;
        var result = status is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "no answer";
        exchange.Notify(
            NoticeKind.RequestSent,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{request.Method} {request.Path}: {result} (attempt {exchange.Attempt}, {duration.TotalMilliseconds:0} ms)"),
            duration,
            statusCode: (int?)status);
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using DataCite.Metadata;
using Polly;
using Polly.Timeout;

namespace DataCite.Client;

/// <summary>Names what went wrong when there was no answer: connection, time-out, broken body.</summary>
internal static class Failures
{
    /// <summary>The failure of an attempt in the client's own terms; null when it is not a failure of the network (cancellation, a bug).</summary>
    public static DataCiteException? Find(Exception? exception, ResilienceContext context)
        => exception is null ? null : Find(exception, Exchange.Of(context).Request);

    public static DataCiteException? Find(Exception exception, ApiRequest request) => exception switch
    {
        DataCiteException known => known,
        TimeoutRejectedException timeout => TimedOut(timeout, request),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } headers => AnswerTooLargeException.OfHeaders(
            request.ToContext() with { OutcomeUnknown = request.IsWrite }, AnswerLimits.HeadersKilobytes, headers),
        HttpRequestException connection => NotConnected(connection, request),
        IOException broken => CutOff(broken, request),
        InvalidDataException broken => CutOff(broken, request),
        _ => null,
    };

    /// <summary>Whether the connection was never made, so that nothing can have been sent.</summary>
    public static bool IsBeforeSending(HttpRequestException exception)
        => exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static RequestTimeoutException TimedOut(TimeoutRejectedException timeout, ApiRequest request) => new(
        request.ToContext() with { IsTransient = true, OutcomeUnknown = request.IsWrite },
        string.Create(CultureInfo.InvariantCulture, $"DataCite did not answer {request.Method} {request.Path} within {timeout.Timeout.TotalSeconds:0.#} s."),
        "Try again later, or allow more time.",
        timeout);

    private static ConnectionFailedException NotConnected(HttpRequestException exception, ApiRequest request)
    {
        var notSent = IsBeforeSending(exception);
        var advice = exception.HttpRequestError is HttpRequestError.SecureConnectionError || exception.InnerException is AuthenticationException
            ? "The certificate of the server could not be trusted; check the address, the clock of this machine, and whether a proxy is between."
            : "Check the address, the network and the proxy settings.";
        // A certificate does not become valid by asking again.
        var transient = exception.InnerException is not AuthenticationException;
        return new ConnectionFailedException(
            request.ToContext() with { IsTransient = transient, OutcomeUnknown = !notSent && request.IsWrite },
            $"{(notSent ? "No connection to DataCite" : "The connection to DataCite broke off")} ({request.Method} {request.Path}): {Reason(exception)}.",
            advice,
            exception);
    }

    private static UnreadableAnswerException CutOff(Exception exception, ApiRequest request) => new(
        request.ToContext() with { IsTransient = true, OutcomeUnknown = request.IsWrite },
        $"DataCite's answer to {request.Method} {request.Path} is cut off: {PrintableText.Of(exception.Message).TrimEnd('.')}.",
        exception);

    private static string Reason(HttpRequestException exception)
    {
        var cause = exception.GetBaseException();
        return PrintableText.Of((cause is SocketException or AuthenticationException or IOException ? cause : exception).Message).TrimEnd('.');
    }
}

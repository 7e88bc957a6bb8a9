using System.Net.Sockets;
using System.Security.Authentication;

namespace DataCite.Client;

/// <summary>Why there is no answer.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Detail">What happened and what to do, in words.</param>
/// <param name="MayBeMethod">Whether another method may get an answer: the server was reached.</param>
internal sealed record PageFailure(LandingPageVerdict Verdict, string Detail, bool MayBeMethod = false)
{
    /// <summary>No answer in time.</summary>
    public static PageFailure OfTime(string host, TimeSpan timeout) => new(
        LandingPageVerdict.TimedOut, FormattableString.Invariant($"{host} did not answer within {timeout.TotalSeconds:0.###} s. Try again later, or wait longer for it."), MayBeMethod: true);

    /// <summary>What an exception of the connection says; null for one that is no such thing.</summary>
    public static PageFailure? Of(Exception exception, string host) => exception switch
    {
        PrivateAddressException of => OfPrivate(of),
        SocketException of => OfSocket(of, host),
        HttpRequestException of => OfRequest(of, host),
        HttpIOException { HttpRequestError: not (HttpRequestError.ResponseEnded or HttpRequestError.Unknown) } or InvalidDataException => Unreadable(exception, host),
        IOException => BrokenOff(exception, host),
        NotSupportedException or InvalidOperationException or UriFormatException => Unreadable(exception, host),
        _ => null,
    };

    private static PageFailure OfRequest(HttpRequestException exception, string host)
    {
        if (Find<PrivateAddressException>(exception) is { } refused)
            return OfPrivate(refused);
        switch (exception.HttpRequestError)
        {
            case HttpRequestError.NameResolutionError:
                return NameNotFound(host, Find<SocketException>(exception));
            case HttpRequestError.SecureConnectionError:
                return OfTls(exception, host);
            case HttpRequestError.ProxyTunnelError:
                return new(LandingPageVerdict.ConnectionFailed, $"The proxy makes no connection to {host}: {Reason(exception)}. Look at the proxy, or check from another machine.");
            case HttpRequestError.ConnectionError:
                return Find<SocketException>(exception) is { } socket ? OfSocket(socket, host) : Unconnected(Reason(exception), host);
            case HttpRequestError.ResponseEnded:
                return BrokenOff(exception, host);
            case HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.VersionNegotiationError:
                return Unreadable(exception, host);
            default:
                return Find<AuthenticationException>(exception) is not null ? OfTls(exception, host) : BrokenOff(exception, host);
        }
    }

    private static PageFailure OfPrivate(PrivateAddressException exception) => new(
        LandingPageVerdict.PrivateAddress,
        $"{exception.Message}: readers outside cannot get there. Nothing was fetched. Correct the URL, or allow private addresses where this is your own network.");

    private static PageFailure OfSocket(SocketException exception, string host) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => NameNotFound(host, exception),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => BrokenOff(exception, host),
        SocketError.TimedOut => new(LandingPageVerdict.TimedOut, $"{host} cannot be reached: no answer in time. Try again later."),
        _ => Unconnected(Reason(exception), host),
    };

    private static PageFailure NameNotFound(string host, SocketException? exception) => new(
        LandingPageVerdict.NameNotFound,
        exception?.SocketErrorCode is SocketError.TryAgain
            ? $"The name {host} cannot be looked up at the moment (DNS). Try again later. If it stays so, the server has another name now: correct the URL."
            : $"No server has the name {host} (DNS). If the repository has moved, give the DOI the new address.");

    private static PageFailure OfTls(Exception exception, string host) => new(
        LandingPageVerdict.TlsFailed, $"{host} cannot be reached securely: {TlsProblem.Of(exception)}. Browsers warn their readers. Have the certificate of the server renewed or corrected.");

    private static PageFailure Unconnected(string reason, string host) => new(
        LandingPageVerdict.ConnectionFailed, $"No connection to {host}: {reason}. Try again later. If it stays so, ask who runs the server, or correct the URL.");

    private static PageFailure BrokenOff(Exception exception, string host) => new(
        LandingPageVerdict.ConnectionFailed, $"{host} broke off the connection: {Reason(exception)}. Try again later, and look at the page in a browser.", MayBeMethod: true);

    private static PageFailure Unreadable(Exception exception, string host) => new(
        LandingPageVerdict.AnswerUnreadable, $"The answer of {host} cannot be read: {Reason(exception)}. Look at the page in a browser, and ask who runs the server.", MayBeMethod: true);

    private static string Reason(Exception exception) => exception.GetBaseException() switch
    {
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => "its answer ended too early",
        // .NET writes the name of the error behind its message.
        HttpIOException named => named.Message.Replace($" ({named.HttpRequestError})", string.Empty, StringComparison.Ordinal).TrimEnd('.'),
        var other => other.Message.TrimEnd('.'),
    };

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
            exception = exception.InnerException;
        return (T?)exception;
    }
}

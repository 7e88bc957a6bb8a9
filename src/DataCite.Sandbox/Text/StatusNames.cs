using System.Globalization;
using System.Net;

namespace DataCite.Sandbox.Text;

/// <summary>The words that come with a status, also with those that only proxies and firewalls use.</summary>
internal static class StatusNames
{
    public static string Of(int status) => status switch
    {
        408 => "Request Time-out",
        425 => "Too Early",
        429 => "Too Many Requests",
        440 => "Login Time-out",
        499 => "Client Closed Request",
        503 => "Service Temporarily Unavailable",
        504 => "Gateway Time-out",
        520 => "Web Server Returned an Unknown Error",
        521 => "Web Server Is Down",
        522 => "Connection Timed Out",
        523 => "Origin Is Unreachable",
        524 => "A Timeout Occurred",
        525 => "SSL Handshake Failed",
        526 => "Invalid SSL Certificate",
        527 => "Railgun Listener to Origin Error",
        _ when Enum.IsDefined((HttpStatusCode)status) => Words(((HttpStatusCode)status).ToString()),
        _ => "Error",
    };

    /// <summary>The status and its words, <c>502 Bad Gateway</c>.</summary>
    public static string Title(int status) => status.ToString(CultureInfo.InvariantCulture) + " " + Of(status);

    // NotFound becomes Not Found.
    private static string Words(string name)
        => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) && char.IsLower(name[at - 1]) ? " " + letter : letter.ToString()));
}

using System.Globalization;

namespace DataCite.PowerShell.Connections;

/// <summary>Says in time that the token of a connection ends: nothing can renew it.</summary>
internal static class TokenEnd
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);

    /// <summary>A warning within the last day of a token; null before, and for logins that do not end. What comes after is an error.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="now">What time it is.</param>
    public static string? WarningFor(DataCiteConnection connection, DateTimeOffset now)
    {
        if (connection.ExpiresAt is not { } end || end <= now || end - now > Notice)
            return null;
        var left = end - now;
        var rest = left.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{left.TotalHours:0} h")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes):0} min");
        var moment = end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"The token of the connection '{connection.Name}' expires in {rest} ({moment} UTC) and cannot be renewed. "
            + "Get a new one with POST /token and connect with it, or log in with the password or an API key.";
    }
}

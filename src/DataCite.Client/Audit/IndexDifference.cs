using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Compares a row of the index with the database.</summary>
internal static class IndexDifference
{
    /// <summary>What differs, in words; empty for nothing.</summary>
    public static List<string> Between(AuditRow row, AuditRow database)
    {
        var found = new List<string>();
        if (row.State != database.State)
            found.Add($"the state is {Word(row.State)} in lists and {Word(database.State)} in the database");
        // Lists show whole seconds (T35).
        if (row.Registered?.ToUnixTimeSeconds() != database.Registered?.ToUnixTimeSeconds())
            found.Add($"the time of registration is {Word(row.Registered)} in lists and {Word(database.Registered)} in the database");
        if (!string.Equals(row.Url, database.Url, StringComparison.Ordinal))
            found.Add($"the URL is {Word(row.Url)} in lists and {Word(database.Url)} in the database");
        return found;
    }

    private static string Word(DoiState? state) => state?.ToString() ?? "unknown";

    private static string Word(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "missing";

    private static string Word(string? url) => url is null ? "missing" : PrintableText.Shorten(url);
}

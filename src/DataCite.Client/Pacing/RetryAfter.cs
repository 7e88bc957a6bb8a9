using System.Net.Http.Headers;

namespace DataCite.Client;

/// <summary>Reads <c>Retry-After</c> in both forms, seconds and date (RFC 9110 §10.2.3).</summary>
internal static class RetryAfter
{
    // Dates far away would not fit into a time any more.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <param name="headers">The headers of the answer.</param>
    /// <param name="now">The local time, for an answer without a time of its own.</param>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (headers.RetryAfter is not { } value)
            return null;
        var wait = value.Delta ?? (value.Date - (headers.Date ?? now));
        return wait is not { } known ? null : known < TimeSpan.Zero ? TimeSpan.Zero : known > Longest ? Longest : known;
    }
}

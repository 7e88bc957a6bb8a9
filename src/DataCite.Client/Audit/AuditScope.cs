using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What an audit looks at, and since when.</summary>
internal sealed class AuditScope(AuditOptions options, DateTimeOffset start)
{
    // The index follows the database within seconds nearly always (T24). A change of the last minutes is no drift yet.
    private static readonly TimeSpan IndexDelay = TimeSpan.FromMinutes(10);

    public AuditOptions Options => options;

    public bool Has(AuditCheck check) => options.Checks.Count == 0 || options.Checks.Contains(check);

    /// <summary>Whether the index may still be about to follow.</summary>
    public bool IsRecent(DoiRecord record) => record.Updated > start - IndexDelay;

    /// <summary>Whether a draft of that creation time has waited too long.</summary>
    public bool IsOld(DateTimeOffset? created) => created <= start - options.DraftAge;

    /// <summary>Whether a failure means that no other request will do better.</summary>
    public static bool IsFatal(DataCiteException failure)
        => failure is AuthenticationFailedException or ConnectionFailedException or ClientClosedException or RateLimitedException or ServiceUnavailableException
            or RequestTimeoutException;
}

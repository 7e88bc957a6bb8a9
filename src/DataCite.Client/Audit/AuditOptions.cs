namespace DataCite.Client;

/// <summary>How a repository is audited. The defaults look at everything.</summary>
public sealed record AuditOptions
{
    /// <summary>The checks; empty for all of them.</summary>
    public IReadOnlyList<AuditCheck> Checks { get; init; } = [];

    /// <summary>
    /// How many DOIs, chosen at random, are compared with the database and the handle service, at least 1; null for all. The other checks
    /// look at every DOI.
    /// </summary>
    public long? Sample { get; init; }

    /// <summary>How long a DOI may be a draft before it is a finding; not negative.</summary>
    public TimeSpan DraftAge { get; init; } = TimeSpan.FromDays(365);

    /// <summary>How many DOIs are looked at at the same time, 1 to 64. The rate limit is kept whatever the number is.</summary>
    public int ThrottleLimit { get; init; } = 4;

    /// <summary>Told how far the audit is, from any thread; must not throw. Null for nobody.</summary>
    public Action<AuditProgress>? Progress { get; init; }

    internal AuditOptions Validated()
    {
        Require(Sample is null or >= 1, nameof(Sample), Sample, "A sample has at least one DOI.");
        Require(DraftAge >= TimeSpan.Zero, nameof(DraftAge), DraftAge, "The age of a draft cannot be negative.");
        Require(ThrottleLimit is >= 1 and <= 64, nameof(ThrottleLimit), ThrottleLimit, "1 to 64 DOIs can be looked at at the same time.");
        foreach (var check in Checks)
            Require(Enum.IsDefined(check), nameof(Checks), check, "There is no such check.");
        return this;
    }

    private static void Require(bool condition, string name, object? value, string problem)
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(name, value, problem);
    }
}

namespace DataCite.Sandbox;

/// <summary>How a sandbox starts. Without any setting it holds two members, their repositories and about sixty made-up DOIs.</summary>
public sealed class SandboxOptions
{
    /// <summary>The port on the loopback interface; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Files to load records from: JSON:API documents, arrays of resources or records, JSON Lines.</summary>
    public IReadOnlyList<string> RecordFiles { get; init; } = [];

    /// <summary>
    /// A JSON Lines file that keeps the DOIs from one run to the next, whatever ends the run. If it is there, it is everything that the
    /// sandbox starts with besides <see cref="RecordFiles"/>; if not, it is made. A file of the same name with <c>.activities</c> behind it
    /// keeps their history. Null keeps nothing.
    /// </summary>
    public string? DataFile { get; init; }

    /// <summary>How many records to generate besides, for measuring; the same seed gives the same records.</summary>
    public int RecordCount { get; init; }

    /// <summary>The seed of everything that is made up.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Starts without the made-up DOIs.</summary>
    public bool Empty { get; init; }

    /// <summary>How long every request waits before it is looked at.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long a change takes to show up in lists.</summary>
    public TimeSpan IndexDelay { get; init; }

    /// <summary>How long a change takes to show up in single reads, as on a replica of the database.</summary>
    public TimeSpan ReadDelay { get; init; }

    /// <summary>
    /// The share of DOIs, 0 to 1, that lists show differently from the database: missing, no longer there, with another state or another
    /// address. Which ones follows from <see cref="Seed"/>.
    /// </summary>
    public double IndexDrift { get; init; }

    /// <summary>
    /// Whether web pages of any origin may use the sandbox, as they may use the real server. Off to begin with: the passwords are known to
    /// everybody, and <see cref="RecordFiles"/> may hold real drafts.
    /// </summary>
    public bool Cors { get; init; }

    /// <inheritdoc cref="SandboxFaults.LoginEndsAfter"/>
    public int? LoginEndsAfter { get; init; }

    /// <inheritdoc cref="SandboxFaults.LargestPage"/>
    public int? LargestPage { get; init; }

    /// <summary>
    /// Requests in five minutes and from one address for callers with credentials; callers with a mail address in their user agent get a
    /// third, all others a sixth, as the real tiers are 3000, 1000 and 500. Null for no limit.
    /// </summary>
    public int? RateLimit { get; init; }

    /// <summary>The share of requests that fail, 0 to 1.</summary>
    public double FaultRate { get; init; }

    /// <summary>The seed of the draws for <see cref="FaultRate"/>.</summary>
    public int FaultSeed { get; init; } = 1;

    /// <summary>What <see cref="FaultRate"/> draws from; empty for <see cref="SandboxFault.Recoverable"/>.</summary>
    public IReadOnlyList<SandboxFault> FaultKinds { get; init; } = [];

    /// <summary>The fate of the first requests, one by one; null lets a request through.</summary>
    public IReadOnlyList<SandboxFault?> Faults { get; init; } = [];

    /// <summary>The clock; a fake one makes dates, index delay and rate limit testable.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

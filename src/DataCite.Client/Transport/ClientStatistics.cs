namespace DataCite.Client;

/// <summary>What a connection has done so far; a snapshot.</summary>
/// <param name="RequestsSent">Attempts that went out, repetitions included.</param>
/// <param name="Repetitions">How many of them repeated a failed one.</param>
/// <param name="TimePaced">The time that requests waited at the limit, all added up.</param>
/// <param name="TimeBackedOff">The time waited before repetitions, all added up.</param>
/// <param name="PermitsLeft">
/// Requests that could go out at once; null without a limit. All connections of this process to the same host count together.
/// </param>
/// <param name="RequestsPerWindow">The limit; null without one.</param>
/// <param name="CurrentRequestsPerWindow">
/// The limit at the moment. It is below <paramref name="RequestsPerWindow"/> after the server limited requests earlier, and rises again with
/// each window that goes well; null without a limit.
/// </param>
public sealed record ClientStatistics(
    long RequestsSent,
    long Repetitions,
    TimeSpan TimePaced,
    TimeSpan TimeBackedOff,
    long? PermitsLeft,
    int? RequestsPerWindow,
    int? CurrentRequestsPerWindow);

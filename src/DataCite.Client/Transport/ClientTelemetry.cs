using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DataCite.Client;

/// <summary>
/// The names under which a program finds what the client tells of its requests: an <see cref="ActivitySource"/> and a <see cref="Meter"/> of the base
/// class library, both with the version of this assembly. Where nobody listens nothing is measured.
/// </summary>
public static class ClientTelemetry
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "DataCite.Client";

    private static readonly string? Version = typeof(ClientTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    internal static ActivitySource Source { get; } = new(Name, Version);

    /// <summary>From the call to its result, with all attempts and waits.</summary>
    internal static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram<double>(
        "datacite.client.request.duration", "s", "How long requests took, with all their attempts and waits.");

    /// <summary>From sending to the end of the body.</summary>
    internal static Histogram<double> AttemptDuration { get; } = Meter.CreateHistogram<double>(
        "datacite.client.attempt.duration", "s", "How long single attempts took.");

    /// <summary>Before a repetition, or for a turn within the limit.</summary>
    internal static Histogram<double> WaitDuration { get; } = Meter.CreateHistogram<double>(
        "datacite.client.wait.duration", "s", "How long requests waited, before repetitions (retry) and for the limit of requests (pace).");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "datacite.client.retries", "{retry}", "How many attempts were repeated.");

    internal static Counter<long> RateLimited { get; } = Meter.CreateCounter<long>(
        "datacite.client.rate_limited", "{answer}", "How many answers said that the limit of requests was exceeded.");

    internal static Counter<long> Received { get; } = Meter.CreateCounter<long>(
        "datacite.client.received", "By", "How many bytes good answers had, after decompression.");

    /// <summary>Whether anybody wants to know anything.</summary>
    internal static bool IsWanted => Source.HasListeners() || RequestDuration.Enabled || AttemptDuration.Enabled || WaitDuration.Enabled
        || Retries.Enabled || RateLimited.Enabled || Received.Enabled;
}

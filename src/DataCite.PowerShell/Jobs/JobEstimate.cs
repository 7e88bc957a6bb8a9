using System.Globalization;

namespace DataCite.PowerShell.Jobs;

/// <summary>What is said before a job begins: how many items, and how long they take at DataCite's limit.</summary>
internal static class JobEstimate
{
    // One that reads and one that writes.
    private const int RequestsPerItem = 2;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>A sentence about the job.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="total">How many items the input has.</param>
    /// <param name="doneBefore">How many items earlier runs have done.</param>
    /// <param name="requestsPerWindow">How many requests are allowed in five minutes; null without a limit.</param>
    public static string Describe(string path, long total, int doneBefore, int? requestsPerWindow)
    {
        var left = Math.Max(0, total - doneBefore);
        // Items of earlier runs may have left the input.
        var before = doneBefore == 0 ? string.Empty : doneBefore > total ? $", and its journal {doneBefore} that are done" : $", {doneBefore} of them done in earlier runs";
        var items = string.Create(CultureInfo.InvariantCulture, $"The job '{path}' has {total} {(total == 1 ? "item" : "items")}{before}.");
        // The first window is not held up: so many requests may go out at once.
        var windows = requestsPerWindow is { } limit ? ((left * RequestsPerItem) - 1) / limit : 0;
        return windows < 1 ? items
            : string.Create(CultureInfo.InvariantCulture, $"{items} At DataCite's limit of {requestsPerWindow} requests in 5 minutes it takes about {(windows * Window).TotalMinutes:0} minutes.");
    }
}

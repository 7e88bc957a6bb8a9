using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Jobs;

/// <summary>The journal of checks of landing pages: each verdict is on the disk before it is written to the pipeline.</summary>
internal static class LinkJournal
{
    /// <summary>Does a check, and keeps its verdict, or why there is none.</summary>
    /// <param name="job">The journal; null for none.</param>
    /// <param name="entry">What identifies the item in the journal; null for none.</param>
    /// <param name="input">The item as it came.</param>
    /// <param name="check">Looks at the page.</param>
    public static async Task<LandingPageCheck> KeepAsync(JobSession? job, string? entry, DoiIdentity input, Func<Task<LandingPageCheck>> check)
    {
        if (job is null || entry is null)
            return await check().ConfigureAwait(false);
        try
        {
            var result = await check().ConfigureAwait(false);
            await job.RecordAsync(entry, result.Doi, $"{result.Verdict}: {result.Detail}").ConfigureAwait(false);
            return result;
        }
        catch (Exception failure)
        {
            // The next run tries it again.
            job.PostFailure(entry, null, DoiOutcome.Failed, failure, input);
            throw;
        }
    }
}

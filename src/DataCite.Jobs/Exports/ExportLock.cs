namespace DataCite.Jobs;

/// <summary>Keeps two exports from writing to one place, whichever journals they have.</summary>
internal sealed class ExportLock : IDisposable
{
    private readonly JobLock _lock;

    private ExportLock(JobLock taken) => _lock = taken;

    /// <summary>Takes the place of an export.</summary>
    /// <exception cref="JobException">Another export is writing there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ExportLock Take(ExportPlan plan)
    {
        try
        {
            return new ExportLock(JobLock.TryTake(plan.PartPath) ?? throw InUse(plan));
        }
        catch (UnauthorizedAccessException exception)
        {
            // The message of the system names a file that nobody has heard of.
            throw new UnauthorizedAccessException($"You have no right to make files in the folder '{Path.GetDirectoryName(plan.Target)}'.", exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static JobException InUse(ExportPlan plan)
    {
        // The journal that is named may be another than that of the export which is under way.
        using var free = File.Exists(plan.JournalPath) ? JobLock.TryTake(plan.JournalPath) : null;
        var holder = free is null && File.Exists(plan.JournalPath) ? Job.HolderOf(plan.JournalPath) : "another process";
        return new JobException(JobProblem.InUse, $"'{plan.Path}' is being written by {holder}. Nothing was read.", "Wait until it has ended, or give another name.");
    }
}

using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;

namespace DataCite.PowerShell.Cmdlets;

// The journal of a cmdlet with -JobPath.
public abstract partial class ConnectedCmdlet
{
    /// <summary>The journal; null for none.</summary>
    internal JobSession? Job { get; private set; }

    /// <summary>Begins a job, or goes on with it.</summary>
    /// <param name="path">The journal; null for none.</param>
    private protected void OpenJob(string? path)
    {
        if (path is not null)
            Job = OrTerminate(() => JobSession.Open(FileSystemPath.Of(this, path, ErrorIds.JobUnwritable), MyInvocation.MyCommand.Name, InUse, Confirmation.IsPreview), path);
    }

    /// <summary>Says how many items a job has, and how long they take, where that is known.</summary>
    /// <param name="total">How many items the input has; null where the pipeline brings them.</param>
    private protected void TellEstimate(long? total)
    {
        if (Job is not { } job || total is not { } known)
            return;
        var text = JobEstimate.Describe(job.Path, known, job.DoneBefore, Client.Statistics.RequestsPerWindow);
        WriteInformation(text, ["DataCite"]);
        WriteVerbose(text);
    }

    /// <summary>Ends a job: every item of the input has come.</summary>
    private protected void EndJob()
    {
        if (Job is not { } job)
            return;
        Await(_ => job.EndAsync());
        if (job.Failure is { } failure)
            ThrowTerminatingError(RecordOf(failure, job.Path, write: null));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Writes under way end first: what became of them stands in the journal too.
        base.Dispose(disposing);
        if (disposing)
            Job?.Dispose();
    }
}

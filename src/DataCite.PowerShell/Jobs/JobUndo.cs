using System.Management.Automation;
using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Jobs;

/// <summary>What turns a job back, for the cmdlet that does it.</summary>
internal sealed class JobUndo : IDisposable
{
    private readonly UndoJob _job;
    private readonly bool _force;

    private JobUndo(UndoJob job, bool force) => (_job, _force) = (job, force);

    /// <summary>How many items there are.</summary>
    public int Count => _job.Count;

    /// <summary>The items, the last one first, each read from the journal when it is asked for.</summary>
    public IEnumerable<ChangeItem> Items => _job.Items.Select(static item => new ChangeItem(item.Doi, item.Doi.Value) { Entry = item.Entry, Source = item });

    /// <summary>What cannot be undone, and why, one line for each DOI.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>Reads a job.</summary>
    /// <exception cref="CmdletInputException">It is no job, or one of another account or system.</exception>
    public static JobUndo Read(string path, DataCiteConnection connection, bool force)
    {
        var undo = new JobUndo(JobSession.Guarded(() => UndoJob.Open(path)), force);
        try
        {
            undo.Prepare(path, connection);
            return undo;
        }
        catch
        {
            undo.Dispose();
            throw;
        }
    }

    /// <summary>The change that sets an item back.</summary>
    /// <exception cref="ChangeConflictException">Somebody else has edited the DOI since.</exception>
    public DoiChange Plan(ChangeItem item, DoiRecord read)
    {
        var change = UndoPlan.Make((UndoItem)item.Source!, read, _force, out var conflicts);
        return conflicts.Count == 0 ? change : throw DataCiteClient.Conflict(item.Name, conflicts, "the job");
    }

    /// <summary>The draft that the job has deleted, where the DOI does not exist.</summary>
    public static DoiRecord? FindMissing(ChangeItem item) => ((UndoItem)item.Source!).Deleted;

    /// <summary>What an undoing does to a DOI, as the end of a sentence.</summary>
    public static string Describe(DoiChange change) => change.Action switch
    {
        DoiChangeAction.Delete => "the job has created it, and it is deleted.",
        DoiChangeAction.Create => "the job has deleted it, and it is created again as a draft.",
        DoiChangeAction.Transfer => $"it is handed back to {PrintableText.Of(change.Repository)}.",
        _ => change.State is { } state ? $"it becomes {Minting.StateWords.Of(state)} again." : "these are the values before the job.",
    };

    public void Dispose() => _job.Dispose();

    private void Prepare(string path, DataCiteConnection connection)
    {
        var header = _job.Header;
        var isMember = connection.AccountId is { } account && !account.Contains('.', StringComparison.Ordinal);
        if (!string.Equals(header.System, connection.Uri.AbsoluteUri, StringComparison.OrdinalIgnoreCase)
            || (!isMember && !string.Equals(header.Account, JobSession.AccountOf(connection), StringComparison.OrdinalIgnoreCase)))
            throw new CmdletInputException(
                ErrorIds.JobForeign, ErrorCategory.InvalidArgument,
                $"The job '{path}' was done as {PrintableText.Of(header.Account)} at {PrintableText.Of(header.System)}, and not as {JobSession.AccountOf(connection)} at {connection.Uri}. Nothing was sent.",
                "Connect with the account and to the system of the job.");
        JobSession.Guarded(() => _job.Keep(item =>
        {
            var obstacle = UndoPlan.FindObstacle(item, isMember, out var isWhole);
            if (obstacle is not null)
                Obstacles.Add($"{PrintableText.Of(item.Doi.Value)} cannot be undone{(isWhole ? string.Empty : " completely")}: {obstacle}.");
            return !isWhole;
        }));
    }
}

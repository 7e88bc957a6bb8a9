using System.Management.Automation;
using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Jobs;

/// <summary>What turns a job back, for the cmdlet that does it.</summary>
internal sealed class JobUndo
{
    private readonly Dictionary<string, UndoItem> _undo = new(StringComparer.Ordinal);
    private readonly bool _force;

    private JobUndo(bool force) => _force = force;

    /// <summary>The items, the last one first.</summary>
    public List<ChangeItem> Items { get; } = [];

    /// <summary>What cannot be undone, and why, one line for each DOI.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>Reads a job.</summary>
    /// <exception cref="CmdletInputException">It is no job, or one of another account or system.</exception>
    public static JobUndo Read(string path, DataCiteConnection connection, bool force)
    {
        var undo = new JobUndo(force);
        var items = JobSession.Guarded(() => (Found: UndoPlan.Read(path, out var header), Header: header));
        var isMember = connection.AccountId is { } account && !account.Contains('.', StringComparison.Ordinal);
        if (!string.Equals(items.Header.System, connection.Uri.AbsoluteUri, StringComparison.OrdinalIgnoreCase)
            || (!isMember && !string.Equals(items.Header.Account, JobSession.AccountOf(connection), StringComparison.OrdinalIgnoreCase)))
            throw new CmdletInputException(
                ErrorIds.JobForeign, ErrorCategory.InvalidArgument,
                $"The job '{path}' was done as {PrintableText.Of(items.Header.Account)} at {PrintableText.Of(items.Header.System)}, and not as {JobSession.AccountOf(connection)} at {connection.Uri}. Nothing was sent.",
                "Connect with the account and to the system of the job.");
        foreach (var item in items.Found)
        {
            var obstacle = UndoPlan.FindObstacle(item, isMember, out var isWhole);
            if (obstacle is not null)
                undo.Obstacles.Add($"{PrintableText.Of(item.Doi.Value)} cannot be undone{(isWhole ? string.Empty : " completely")}: {obstacle}.");
            if (isWhole)
                continue;
            undo._undo[item.Entry] = item;
            undo.Items.Add(new ChangeItem(item.Doi, item.Doi.Value) { Entry = item.Entry });
        }

        return undo;
    }

    /// <summary>The change that sets an item back.</summary>
    /// <exception cref="ChangeConflictException">Somebody else has edited the DOI since.</exception>
    public DoiChange Plan(ChangeItem item, DoiRecord read)
    {
        var change = UndoPlan.Make(_undo[item.Entry!], read, _force, out var conflicts);
        return conflicts.Count == 0 ? change : throw DataCiteClient.Conflict(item.Name, conflicts, "the job");
    }

    /// <summary>The draft that the job has deleted, where the DOI does not exist.</summary>
    public DoiRecord? FindMissing(ChangeItem item) => _undo[item.Entry!].Deleted;

    /// <summary>What an undoing does to a DOI, as the end of a sentence.</summary>
    public static string Describe(DoiChange change) => change.Action switch
    {
        DoiChangeAction.Delete => "the job has created it, and it is deleted.",
        DoiChangeAction.Create => "the job has deleted it, and it is created again as a draft.",
        DoiChangeAction.Transfer => $"it is handed back to {PrintableText.Of(change.Repository)}.",
        _ => change.State is { } state ? $"it becomes {Minting.StateWords.Of(state)} again." : "these are the values before the job.",
    };
}

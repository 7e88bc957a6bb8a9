using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// Reads the whole file before the first write, and makes the items of a run.
public sealed partial class ImportDataCiteDoiCommand
{
    private void Check(ImportFiles files, HashSet<string> refused)
    {
        var count = 0L;
        foreach (var item in files.Read(Path, LiteralPath))
        {
            count++;
            try
            {
                StoppingAtTheTable(() => IsRight(item));
            }
            catch (Exception problem) when (ErrorRecords.IsOfItem(problem) && !ErrorRecords.IsFinal(problem))
            {
                refused.Add(item.Place);
                Run.Refuse(item.Place, problem);
            }
        }

        TellEstimate(count);
        if (Job is not { } job)
            return;
        if (job.FindCreatedBeforeAndGone() is { Count: > 0 } gone)
            ThrowTerminatingError(RecordOf(Altered(gone), job.Path, write: null));
        job.BeginAgain();
    }

    // A fault that the DOI has already is not the file's. So what has one is compared with the DOI.
    private bool IsRight(ImportItem item)
    {
        var name = ImportPlan.NameOf(item);
        if (name is null)
        {
            RequireNameable();
            Job?.EntryOf(JobSession.ContentKeyOf(_plan!.New(item, name: null)));
        }

        if (_plan!.FindFault(item, name) is not { } fault)
            return true;
        var read = Await(stop => ExistingDois.ReadAsync(Client, name!, stop));
        if (read is null && _plan.Mode is ImportMode.Upsert)
            throw fault;
        if (read is not null)
            ChangeCheck.Require(_plan.Make(new ChangeItem(name!, item.Place) { Source = item }, read));
        return true;
    }

    private ChangeItem ItemOf(ImportItem item)
    {
        // What stands for a DOI that does not exist, where it is to be created.
        var missing = _plan!.Mode is ImportMode.Update ? null : new DoiRecord();
        if (ImportPlan.NameOf(item) is { } name)
            return new ChangeItem(name, item.Place) { Source = item, Record = missing };
        RequireNameable();
        var entry = Job!.EntryOf(JobSession.ContentKeyOf(_plan.New(item, name: null)));
        var made = Job.FindName(entry) is { } earlier ? DoiName.Parse(earlier) : DoiNaming.Decide(null, Prefix, null, Await(stop => InUse.GetPrefixesAsync(Client, stop))).Name;
        return new ChangeItem(made, item.Place) { Source = item, Record = missing, Entry = entry, HasOwnEntry = true };
    }

    // Without a journal a second run would make a second DOI of the same row.
    private void RequireNameable()
    {
        if (_plan!.Mode is not ImportMode.Create)
            throw new CmdletInputException(
                ErrorIds.DoiNameInvalid, ErrorCategory.InvalidData, "The item has no DOI. Nothing was sent.", "Give it one. To create DOIs with new names, use -Mode Create and -JobPath.");
        if (Job is null)
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "The item has no DOI, and without a journal a second run would create a second DOI for it. Nothing was sent.",
                "Add -JobPath import.job: it holds the names that are made up.");
    }

    private static CmdletInputException Altered(IReadOnlyList<string> gone) => new(
        ErrorIds.SourceChanged, ErrorCategory.InvalidData,
        $"Rows without a DOI, for which the job has created DOIs ({gone.Count}), are not in the file any more, or have other values now: {string.Join(", ", gone.Take(10).Select(static doi => PrintableText.Of(doi)))}"
            + $"{(gone.Count > 10 ? ", …" : string.Empty)}. They would be created a second time. Nothing was sent.",
        "Write those DOIs into the rows, or begin a new job with new rows alone.") { IsFinal = true };
}

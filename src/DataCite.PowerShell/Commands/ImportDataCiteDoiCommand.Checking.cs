using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// Reads the whole file before the first write, and makes the items of a run.
public sealed partial class ImportDataCiteDoiCommand
{
    private void Check(ImportFiles files, Dictionary<long, Exception> refused)
    {
        var count = 0L;
        foreach (var item in files.Read(_path, _literalPath))
        {
            count++;
            try
            {
                StoppingAtTheTable(() => IsRight(item));
            }
            catch (Exception problem) when (ErrorRecords.IsOfItem(problem) && !ErrorRecords.IsFinal(problem))
            {
                refused[count] = problem;
                Run.Refuse(item.Place, problem);
            }
        }

        TellEstimate(count);
        if (Job is not { } job)
            return;
        if (job.FindCreatedBeforeAndGone() is { Count: > 0 } gone)
            ThrowTerminatingError(RecordOf(ImportProblems.Altered(gone), job.Path, write: null));
        job.BeginAgain();
    }

    // Equal items are told apart by their order: also by those that are refused.
    private void RecordRefused(ImportItem item, Exception problem)
    {
        DoiName? name = null;
        try
        {
            name = _plan!.NameOf(item);
        }
        catch (Exception unnamed) when (ErrorRecords.IsOfItem(unnamed))
        {
            // Then its place in the file has to do.
        }

        Run.RecordRefused(name?.Key ?? JobSession.ContentMark + item.Place, name, item.Place, problem);
    }

    // A fault that the DOI has already is not the file's. So what has one is compared with the DOI.
    private bool IsRight(ImportItem item)
    {
        var name = _plan!.NameOf(item);
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
        if (_plan!.NameOf(item) is { } name)
            return new ChangeItem(name, item.Place) { Source = item, Record = missing };
        RequireNameable();
        var entry = Job!.EntryOf(JobSession.ContentKeyOf(_plan.New(item, name: null)));
        var made = Job.FindName(entry) is { } earlier ? DoiName.Parse(earlier) : DoiNaming.Decide(null, ImportPlan.PrefixOf(item) ?? Prefix, null, Await(stop => InUse.GetPrefixesAsync(Client, stop))).Name;
        return new ChangeItem(made, item.Place) { Source = item, Record = missing, Entry = entry, HasOwnEntry = true };
    }

    private void RequireNameable()
    {
        if (ImportProblems.FindNameless(_plan!.Mode, hasJournal: Job is not null) is { } problem)
            throw problem;
    }
}

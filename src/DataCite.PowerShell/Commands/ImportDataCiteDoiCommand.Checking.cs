using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// Reads the whole file before the first write.
public sealed partial class ImportDataCiteDoiCommand
{
    private void Check(ImportFiles files, Queue<long> refused)
    {
        var count = 0L;
        foreach (var item in files.Read(_path, _literalPath))
        {
            count++;
            try
            {
                StoppingAtTheTable(() => IsRight(item), item.Place);
            }
            catch (Exception problem) when (ErrorRecords.IsOfItem(problem) && !ErrorRecords.IsFinal(problem))
            {
                // Why goes to the journal now: a large file may have very many of them.
                refused.Enqueue(count);
                if (EntryOfRefused(item, out var name) is { } entry)
                    Run.RecordRefused(entry, name, item.Place, problem);
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
    private string? EntryOfRefused(ImportItem item, out DoiName? name)
    {
        name = null;
        try
        {
            name = _plan!.NameOf(item);
        }
        catch (Exception unnamed) when (ErrorRecords.IsOfItem(unnamed))
        {
            // Then its place in the file has to do.
        }

        return name is null ? Job?.EntryOfPlace(item.Place) : Job?.EntryOf(name.Key);
    }

    // A fault that the DOI has already is not the file's. So what has one is compared with the DOI.
    private bool IsRight(ImportItem item)
    {
        var name = _plan!.NameOf(item);
        // What is wrong with the whole table comes before what a row of it lacks.
        var fault = _plan.FindFault(item, name);
        if (name is null)
        {
            if (fault is CmdletInputException)
                throw fault;
            RequireNameable();
            if (fault is not null)
                throw fault;
            Job?.EntryOf(JobSession.ContentKeyOf(_plan.New(item, name: null)));
            return true;
        }

        if (fault is not null)
        {
            var read = Await(stop => ExistingDois.ReadAsync(Client, name, stop));
            if (read is null && _plan.Mode is not ImportMode.Update)
                throw fault;
            if (read is not null)
                ChangeCheck.Require(_plan.Make(new ChangeItem(name, item.Place) { Source = item }, read));
        }

        _plan.Repetitions.Note(name, Job?.EntryOf(name.Key));
        return true;
    }

    private void RequireNameable()
    {
        if (ImportProblems.FindNameless(_plan!.Mode, hasJournal: Job is not null) is { } problem)
            throw problem;
    }
}

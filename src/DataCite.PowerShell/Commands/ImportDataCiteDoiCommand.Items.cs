using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// Makes the items of a run and their changes.
public sealed partial class ImportDataCiteDoiCommand
{
    private ChangeItem ItemOf(ImportItem item)
    {
        // What stands for a DOI that does not exist, where it is to be created.
        var missing = _plan!.Mode is ImportMode.Update ? null : new DoiRecord();
        if (_plan!.NameOf(item) is { } name)
        {
            _plan.Repetitions.Require(item, name);
            return new ChangeItem(name, item.Place) { Source = item, Record = missing };
        }

        RequireNameable();
        var entry = Job!.EntryOf(JobSession.ContentKeyOf(_plan.New(item, name: null)));
        var made = Job.FindName(entry) is { } earlier ? DoiName.Parse(earlier) : DoiNaming.Decide(null, ImportPlan.PrefixOf(item) ?? Prefix, null, Prefixes.Known).Name;
        return new ChangeItem(made, item.Place) { Source = item, Record = missing, Entry = entry, HasOwnEntry = true };
    }

    private DoiChange ChangeOf(ChangeItem item, DoiRecord read)
    {
        var change = _plan!.Make(item, read);
        if (change.Action is DoiChangeAction.Create)
            Prefixes.Require(new DoiNaming(item.Name, Start: null));
        return change;
    }
}

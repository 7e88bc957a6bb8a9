using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Creates DOIs: drafts, unless another state is asked for.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteDoi", SupportsShouldProcess = true, DefaultParameterSetName = MetadataSets.Metadata)]
[OutputType(typeof(DoiRecord))]
public sealed partial class NewDataCiteDoiCommand : DescriptionCmdlet
{
    private readonly ExistingDois _existing = new();
    private ItemRun<object, DoiRecord>? _items;

    private ItemRun<object, DoiRecord> Items => _items ??= new(this, "Creating DOIs", ThrottleLimit, Receive)
    {
        HasJournal = Job is not null,
        MaxErrors = MaxErrors,
        FindShortfall = result => _existing.Contains(result) ? null : NewDoi.FindShortfall(result, Target),
        NotesInput = IncludeInput,
    };

    /// <inheritdoc/>
    protected override void ProcessRecord() => UntilStopped(CreateAll);

    private void CreateAll()
    {
        var input = Metadata ?? string.Empty;
        if (!Items.TryDo(input, () => Sources().GetEnumerator(), out var sources))
            return;
        using var opened = sources;
        while (Items.TryDo(input, sources!.MoveNext, out var isThere) && isThere)
        {
            var (item, target) = sources.Current;
            foreach (var notice in item.Notices)
                WriteWarning($"{item.Name}: {FindingText.Of(notice)}");
            if (TryPlan(item, target, out var plan) && !IsDone(plan!) && !IsSettled(plan!, target))
                Create(plan!, target);
        }
    }

    private void Receive(object item, DoiRecord result)
    {
        if (_existing.Contains(result))
        {
            Pass(result);
            return;
        }

        if (result.State == Target && Target != DoiState.Draft && result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        Items.WriteResult(item, result);
    }

    private void Create(NewDoiPlan plan, object target)
    {
        var name = plan.Naming.Name;
        foreach (var finding in plan.Findings)
            WriteVerbose($"{name}: {finding}");
        if (Confirmation.IsSeen(Impact) && !plan.Naming.IsMinted && IsThere(plan, target))
            return;
        if (IsConfirmed(DoiDeed.Create(plan.Record, Target, InUse), Impact))
            Items.SubmitWrite(name.Value, name.Key, target, write => SendAsync(plan, write));
    }

    // Whoever is asked is not asked about a DOI that cannot be created.
    private bool IsThere(NewDoiPlan plan, object target)
    {
        if (!Items.TryDo(target, () => Await(stop => ExistingDois.FindAsync(Client, plan, InUse, stop)), out var there))
            return true;
        if (there is not null && SkipExisting)
            Pass(there);
        else if (there is not null)
            Items.Fail(target, ExistingDois.Error(there));
        return there is not null;
    }

    private Task<DoiRecord> SendAsync(NewDoiPlan plan, PendingWrite write)
        => _journal is null ? SendAsync(plan, intend: null, write) : _journal.SendAsync(plan, intend => SendAsync(plan, intend, write));

    private Task<DoiRecord> SendAsync(NewDoiPlan plan, Func<DoiRecord, Task>? intend, PendingWrite write) => SkipExisting
        ? _existing.SendUnlessThereAsync(ClientFor(write), plan, Target, InUse, intend, write)
        : NewDoi.SendAsync(ClientFor(write), plan.Record, plan.Naming, Target, intend, write.Token);

    private void Pass(DoiRecord record)
    {
        var what = $"{DoiDeed.Of(record)} exists already and is {StateWords.Of(record.State)}; it is skipped.";
        if (Confirmation.IsPreview)
            Confirmation.Preview($"Nothing to do: {what}");
        else if (Target != DoiState.Draft && record.State is DoiState.Draft or DoiState.Registered && record.State < Target)
            WriteWarning($"{what} It does not become {StateWords.Of(Target)} by that.");
        else
            WriteVerbose(what);
    }
}

using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Creates and changes DOIs from files: those that Export-DataCiteDoi writes, and tables.</summary>
[Cmdlet(VerbsData.Import, "DataCiteDoi", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(DoiRecord), typeof(DoiChangeSummary))]
public sealed partial class ImportDataCiteDoiCommand : ConnectedCmdlet
{
    private const int MaxShown = 20;

    private readonly List<string> _path = [];
    private readonly List<string> _literalPath = [];
    private ImportPlan? _plan;
    private ChangeRun? _run;

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsRepository => true;

    internal override WriteWords Words { get; } = new("Importing", "imported", "the DOI may have been created or changed", "Get-DataCiteDoi {0}{1}");

    private ChangeRun Run => _run ??= new ChangeRun(this, "Importing DOIs", ThrottleLimit)
    {
        Plan = (item, read) => StoppingAtTheTable(() => ChangeOf(item, read), item.Target),
        Describe = change => ChangeDeed.Of(ChangePlans.Verb(change), change, InUse, ChangePlans.Consequence(change)),
        Impact = ChangePlans.Impact,
        FindMissing = static item => item.Record,
        Job = Job,
        MaxErrors = MaxErrors,
        MaxChanges = MaxChanges,
        MaxShown = MaxShown,
        PassThru = PassThru,
        Summary = Summary,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var table = new TableOptions { Mapping = Mapping, IgnoreUnknownColumn = IgnoreUnknownColumn };
        _plan = OrTerminate(() => new ImportPlan(EnumWords.Optional<ImportMode>(Mode) ?? ImportMode.Upsert, EnumWords.Optional<ImportState>(State), table, Prefix, ClearEmpty, WriteWarning), Mapping);
        base.BeginProcessing();
        // A prefix that is not one concerns all rows.
        if (Prefix is not null)
            OrTerminate(() => DoiName.Mint(Prefix), Prefix);
        OpenJob(JobPath);
        if (Job is { } job)
            job.PlaceOf = static target => target as string;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // All files are checked before the first write.
        _path.AddRange(Path);
        _literalPath.AddRange(LiteralPath);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        UntilStopped(Import);
        Run.Complete();
        if (SkipValidation && Job?.FindCreatedBeforeAndGone() is { Count: > 0 } gone)
            WriteWarning(ImportProblems.AlteredUnchecked(gone));
        EndJob();
    }

    private void Import()
    {
        var files = new ImportFiles(this, Delimiter, SheetName, StopToken);
        var refused = new Queue<long>();
        if (!SkipValidation)
            Check(files, refused);
        var number = 0L;
        foreach (var item in files.Read(_path, _literalPath))
        {
            number++;
            if (!refused.TryPeek(out var next) || next != number)
            {
                Run.Add(item.Place, () => ItemOf(item));
                continue;
            }

            refused.Dequeue();
            EntryOfRefused(item, out _);
        }
    }

    /// <summary>Every error says where in the file its item is.</summary>
    internal override ErrorRecord RecordOf(Exception exception, object? target, PendingWrite? write)
        => target is string place ? ErrorRecords.At(place, base.RecordOf(exception, target, write)) : base.RecordOf(exception, target, write);
}

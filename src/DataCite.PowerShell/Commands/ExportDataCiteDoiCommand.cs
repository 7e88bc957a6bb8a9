using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Writes DOIs to a file or a folder: all that fit the given filters, or those in the pipeline.</summary>
[Cmdlet(VerbsData.Export, "DataCiteDoi", SupportsShouldProcess = true, DefaultParameterSetName = QuerySet)]
[OutputType(typeof(FileInfo), typeof(DirectoryInfo))]
public sealed partial class ExportDataCiteDoiCommand : DoiFilterCmdlet
{
    private const int RowsOfPage = 1000;

    private readonly List<DoiRecord> _rows = [];
    private ItemRun<DoiIdentity, DoiRecord>? _items;
    private ExportSession? _export;
    private DoiQuery? _query;
    private bool _isWanted;
    private long _given;
    private long _received;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, DoiRecord> Items => _items ??= new(this, "Exporting DOIs", ThrottleLimit, (_, record) => Keep(record));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        RefuseInputBesideFilters();
        base.BeginProcessing();
        if (ParameterSetName == QuerySet)
            _query = OrTerminate(() => FilterNames.Checked(BuildQuery)) with { Detail = !Compact };
        if (InUse.IsAnonymous && VisibleStates.NeedLogin(States))
            ThrowTerminatingError(ErrorRecords.From(VisibleStates.LoginMissing(), null));
        _export = OrTerminate(() => new ExportSession(MakePlan(), work => Await(_ => work())), Path);
        _isWanted = Confirmation.IsPreview || IsConfirmed(_export.Plan.Path, "Export DOIs");
        // Before anything is read: what cannot be written is told at once.
        if (_isWanted && !Confirmation.IsPreview)
            OrTerminate(Open, Path);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_isWanted && _query is { } query)
            List(query);
        foreach (var doi in _isWanted ? Doi : [])
        {
            _given++;
            if (doi.Record is { } record)
                Items.Submit(doi, record);
            else if (Items.TryDo(doi, doi.ToName, out var name))
                Items.Submit(name!.Key, doi, stop => Client.GetDoiAsync(name, stop));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _items?.Complete();
        if (!_isWanted)
            return;
        if (Confirmation.IsPreview)
        {
            Confirmation.Preview(string.Create(CultureInfo.InvariantCulture, $"Export {_received} DOIs to '{_export!.Plan.Path}'."));
            return;
        }

        if (_query is null)
            OrTerminate(WriteLastRows, Path);
        var told = OrTerminate(() => _export!.Complete(WriteWarning), Path);
        if (_query is null && _given > _received)
            WriteWarning(ExportPlans.DescribeMissing(_export!.Plan.Path, _given - _received, _given));
        WriteInformation(told, ["DataCite"]);
        WriteVerbose(told);
        if (PassThru)
            WriteObject(DoiFileFormats.IsFolder(_export!.Plan.Format) ? new DirectoryInfo(_export.Plan.Path) : new FileInfo(_export.Plan.Path));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _export?.Dispose();
    }
}

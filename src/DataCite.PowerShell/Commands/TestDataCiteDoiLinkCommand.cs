using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Looks at the landing pages of DOIs now, as a polite visitor: is each there, and does it name its DOI?</summary>
[Cmdlet(VerbsDiagnostic.Test, "DataCiteDoiLink")]
[OutputType(typeof(LandingPageCheck))]
public sealed partial class TestDataCiteDoiLinkCommand : ConnectedCmdlet
{
    // Many pages of one host wait for their turn without keeping others from theirs.
    private const int WaitingPagesPerRequest = 16;

    private LandingPageChecker? _checker;
    private int _checkedBefore;
    private ItemRun<DoiIdentity, LandingPageCheck>? _items;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, LandingPageCheck> Items => _items ??= new(
        this, "Checking landing pages", ThrottleLimit == 1 ? 1 : ThrottleLimit * WaitingPagesPerRequest, (item, result) => Items.WriteResult(item, result))
    {
        Total = () => MyInvocation.ExpectingInput ? null : Doi.Length,
        NotesInput = IncludeInput,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OpenJob(JobPath);
        _checker = new LandingPageChecker(new LandingPageOptions
        {
            Product = ConnectionFactory.Product,
            Contact = InUse.Contact,
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            Delay = TimeSpan.FromSeconds(DelaySec),
            MaxRequests = ThrottleLimit,
            MaxRedirects = MaximumRedirection,
            AllowPrivateAddresses = AllowPrivateAddress,
            StatusOnly = StatusOnly,
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Rows of a table bring their URL, and records have one: nothing is read for them.
        var given = Url;
        foreach (var doi in Doi)
        {
            if (!Items.TryDo(doi, doi.ToName, out var name))
                continue;
            var entry = Job?.EntryOf(name!.Key);
            if (entry is not null && Job!.FindDone(entry) is not null)
            {
                _checkedBefore++;
                continue;
            }

            var url = doi.Record is { } record ? record.Url ?? string.Empty : given;
            // The session's connection is known to the thread of the pipeline alone.
            var client = url is null ? Client : null;
            Items.Submit(name!.Key, doi, stop => LinkJournal.KeepAsync(
                Job, entry, doi, async () => await _checker!.CheckAsync(name, url ?? await ReadAsync(client!, name, stop).ConfigureAwait(false), stop).ConfigureAwait(false)));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _items?.Complete();
        EndJob();
        if (_checkedBefore > 0)
            WriteVerbose($"{_checkedBefore} DOIs were checked by earlier runs of the job: Get-DataCiteJob {CommandText.Argument(JobPath!)} -Item shows their verdicts.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _checker?.Dispose();
    }
}

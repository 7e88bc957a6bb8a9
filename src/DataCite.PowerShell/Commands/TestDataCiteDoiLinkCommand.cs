using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Looks at the landing pages of DOIs now, as a polite visitor: is each there, and does it name its DOI?</summary>
[Cmdlet(VerbsDiagnostic.Test, "DataCiteDoiLink")]
[OutputType(typeof(LandingPageCheck))]
public sealed partial class TestDataCiteDoiLinkCommand : ConnectedCmdlet
{
    // Many pages of one host wait for their turn without keeping others from theirs.
    private const int WaitingPagesPerRequest = 16;

    private readonly SemaphoreSlim _reading = new(4);
    private LandingPageChecker? _checker;
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
            var url = doi.Record is { } record ? record.Url ?? string.Empty : given;
            // The session's connection is known to the thread of the pipeline alone.
            var client = url is null ? Client : null;
            Items.Submit(name!.Key, doi, async stop => await _checker!.CheckAsync(name, url ?? await ReadAsync(client!, name, stop).ConfigureAwait(false), stop).ConfigureAwait(false));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _checker?.Dispose();
    }

    // As many at a time as other commands read, however many pages are checked.
    private async Task<string?> ReadAsync(DataCiteClient client, DoiName name, CancellationToken stop)
    {
        await _reading.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return (await WildcardNames.GetAsync(client, name, stop).ConfigureAwait(false)).Url;
        }
        finally
        {
            _reading.Release();
        }
    }
}

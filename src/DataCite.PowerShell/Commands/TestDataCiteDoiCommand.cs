using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Validates metadata without a network, and on request by the server as well; writes what is found.</summary>
[Cmdlet(VerbsDiagnostic.Test, "DataCiteDoi", DefaultParameterSetName = MetadataSets.Metadata)]
[OutputType(typeof(RecordFinding), typeof(bool))]
public sealed partial class TestDataCiteDoiCommand : ConnectedCmdlet
{
    private RecordCheck? _check;
    private ItemRun<string, IReadOnlyList<RecordFinding>>? _items;
    private long _asked;

    private ItemRun<string, IReadOnlyList<RecordFinding>> Items => _items ??= new(this, "Validating metadata", ThrottleLimit, Receive);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Without the server no connection is needed, nor made.
        if (Server)
            base.BeginProcessing();
        UseMapping();
        _check = new RecordCheck(EnumWords.Value<DoiState>(State), Recommended) { Server = Server ? (Client, InUse) : null };
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => UntilStopped(() =>
    {
        foreach (var item in ParameterSetName == MetadataSets.Metadata ? [] : Files())
            Test(item, item.Name);
        foreach (var input in InputObject)
        {
            if (IsDoi(input, out var doi))
                Fetch(doi);
            foreach (var item in doi is null ? ItemsOf(input) : [])
                Test(item, input);
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private void Receive(string item, IReadOnlyList<RecordFinding> result)
    {
        if (Quiet)
            WriteObject(!result.Any(static finding => MetadataCheck.IsLoss(finding.Consequence)));
        else
            WriteObject(result, enumerateCollection: true);
        if (result.Count == 0)
            WriteVerbose($"{item}: nothing was found.");
    }

    private void Fetch(string doi)
    {
        try
        {
            var name = DoiName.Parse(doi);
            // The session's connection is known to the thread of the pipeline alone.
            var client = Client;
            Items.Submit(name.Key, name.Value, async stop =>
            {
                var record = await client.GetDoiAsync(name, stop).ConfigureAwait(false);
                return await _check!.CompleteAsync(_check.Inspect(MetadataSource.Of(record), stop), name.Value, record, stop).ConfigureAwait(false);
            });
        }
        catch (DoiNameException exception)
        {
            Report(exception, doi);
        }
    }

    // A record in hand is looked at here and now: it is not this cmdlet's alone afterwards.
    private void Test(SourceItem item, object? input)
    {
        try
        {
            if (item.Problem is not (null or MetadataInvalidException))
                throw item.Problem;
            var found = _check!.Inspect(item, StopToken);
            if (!Server || item.Record is not { } record)
            {
                Items.Submit(item.Name, found);
                return;
            }

            var copy = DoiRecord.ParseOwned(record.ToUtf8Json());
            Items.Submit(string.Create(CultureInfo.InvariantCulture, $"#{_asked++}"), item.Name, stop => _check.CompleteAsync(found, item.Name, copy, stop));
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            Report(exception, input);
        }
    }
}

using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Gets events as counted by DataCite: links between DOIs, and their usage.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteEvent", SupportsPaging = true)]
[OutputType(typeof(DataCiteEvent))]
public sealed partial class GetDataCiteEventCommand : ConnectedCmdlet
{
    private EventQuery _query = new();
    private ItemRun<DoiIdentity, GatheredRows<DataCiteEvent>>? _items;

    private protected override bool WorksAnonymously => true;

    private ItemRun<DoiIdentity, GatheredRows<DataCiteEvent>> Items => _items ??= new(this, "Getting events", ThrottleLimit, (item, events) => Write(item.ToName(), events.Rows))
    {
        FindShortfall = static events => events.Gap,
    };

    private bool IsOneList => Doi is null || (Doi.Length == 1 && !MyInvocation.ExpectingInput);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _query = new EventQuery { Prefix = Prefix, SourceIds = Source ?? [], RelationTypes = RelationType ?? [], Since = Since, Until = Until };
        OrTerminate(() => FilterNames.Checked(() => Client.ListEventsAsync(_query)));
        base.BeginProcessing();
        foreach (var problem in Unusual(nameof(Source), Source, EventSourceCompleter.Known, static text => text)
            .Concat(Unusual(nameof(RelationType), RelationType, EventRelationTypeCompleter.Known, EventQuery.RelationName)))
            WriteWarning(problem);
        // Of several lists there is no one total; and where times are given, the server counts whole years.
        if (!PagingParameters.IncludeTotalCount || (IsOneList && Since is null && Until is null && !MyInvocation.ExpectingInput))
            return;
        WriteObject(PagingParameters.NewTotalCount(0, 0));
        PagingParameters.IncludeTotalCount = false;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Doi is null && _query.IsEmpty && PagingParameters is { First: ulong.MaxValue, IncludeTotalCount.IsPresent: false })
            ThrowTerminatingError(ErrorRecords.From(NoFilter(), null));
        if (Doi is null)
            WriteRows((options, stop) => Client.ListEventsAsync(_query, options, stop), static row => row);
        foreach (var doi in Doi ?? [])
        {
            if (!Items.TryDo(doi, doi.ToName, out var name))
                continue;
            var query = _query with { Doi = name };
            if (!IsOneList)
                Items.Submit(name!.Key, doi, stop => GatheredRows<DataCiteEvent>.ReadAsync(Client.ListEventsAsync(query, ListPaging.Of(PagingParameters), stop), stop));
            else if (WriteRows((options, stop) => Client.ListEventsAsync(query, options, stop), static row => row) == 0)
                Write(name!, []);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _items?.Complete();

    private void Write(DoiName name, IReadOnlyList<DataCiteEvent> events)
    {
        if (events.Count == 0)
            WriteVerbose($"DataCite counts no such event of {name}. It does not say whether that DOI exists.");
        WriteObject(events, enumerateCollection: true);
    }

    private static CmdletInputException NoFilter() => new(
        ErrorIds.FilterInvalid, ErrorCategory.InvalidArgument, "Without a filter, this would read all events of DataCite, which are many millions.",
        "Give -Doi or -Prefix, or say with -First how many you want.");

    // A new one may well exist.
    private static IEnumerable<string> Unusual(string parameter, string[]? values, IReadOnlyList<Suggestion> known, Func<string, string> spell)
        => from value in (values ?? []).Select(spell)
           where !known.Any(entry => string.Equals(entry.Value, value, StringComparison.OrdinalIgnoreCase))
           select $"-{parameter} '{value}' is not one that this version knows. DataCite finds nothing where there is no such."
               + (EditDistance.FindNearest(value, known.Select(static entry => entry.Value)) is { } nearest ? $" Did you mean {nearest}?" : string.Empty);
}

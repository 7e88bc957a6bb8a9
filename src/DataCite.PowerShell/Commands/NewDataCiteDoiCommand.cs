using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

/// <summary>Creates DOIs: drafts, unless another state is asked for.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteDoi", SupportsShouldProcess = true, DefaultParameterSetName = MetadataSet)]
[OutputType(typeof(DoiRecord))]
public sealed class NewDataCiteDoiCommand : NewDoiParameters
{
    private bool _prefixesRefreshed;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        using var sources = Sources().GetEnumerator();
        while (TryDo(Metadata ?? string.Empty, sources.MoveNext, out var isThere) && isThere)
        {
            var (item, target) = sources.Current;
            foreach (var notice in item.Notices)
                WriteWarning($"{item.Name}: {FindingText.Of(notice)}");
            if (TryDo(target, () => Plan(item), out var plan))
                Create(plan!, target);
        }
    }

    private protected override void Receive(object item, DoiRecord result)
    {
        if (result.State == State && State != DoiState.Draft && result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        WriteResult(item, result);
    }

    private protected override Exception? FindShortfall(DoiRecord result) => result.State == State ? null : new CmdletInputException(
        ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
        $"{PrintableText.Of(result.Doi)} was created, but is {StateWords.Of(result.State)} and not {StateWords.Of(State)}.",
        "Look at the DOI with Get-DataCiteDoi, and publish it with Publish-DataCiteDoi.");

    private NewDoiPlan Plan(SourceItem item)
    {
        var source = MetadataCheck.RequireWhole(item.Record ?? throw item.Problem!, item.Name);
        var record = Describe(item.SpeaksForItself ? Metadata : null).ApplyTo(source);
        var naming = NameFor(record);
        record.Doi = naming.Name.Value;
        MetadataSource.RequireSize(record, naming.IsMinted ? "The record" : naming.Name.Value);
        var findings = MetadataCheck.RequireNew(record, State, naming.IsMinted ? $"{item.Name} cannot become a DOI" : naming.Name.Value);
        return new NewDoiPlan(record, naming, findings);
    }

    private void Create(NewDoiPlan plan, object target)
    {
        var name = plan.Naming.Name;
        foreach (var finding in plan.Findings)
            WriteVerbose($"{name}: {finding}");
        var action = State == DoiState.Draft ? "Create draft DOI" : $"Create DOI as {StateWords.Of(State)}, which cannot be undone,";
        if (!IsConfirmed(name.Value, $"{action} at {InUse.Environment}"))
            return;
        SubmitWrite(name.Value, name.Key, target, write =>
        {
            write.Sending();
            return NewDoi.SendAsync(Client, plan.Record, plan.Naming, State, write.Token);
        });
    }

    private DoiNaming NameFor(DoiRecord record)
    {
        // The suffix of a piped record binds to -Suffix as well; it is not meant once the record has been stripped of its DOI.
        var suffix = Metadata is PSObject { BaseObject: DoiRecord source } && source.Suffix == Suffix ? null : Suffix;
        var owned = Await(stop => InUse.GetPrefixesAsync(Client, stop));
        var naming = DoiNaming.Decide(string.IsNullOrEmpty(Doi) ? record.Doi : Doi, Prefix ?? record.Prefix, suffix, owned);
        if (naming.IsWithin(owned))
            return naming;
        // The account may have been given the prefix since it connected; ask once.
        if (!_prefixesRefreshed)
            Await(stop => InUse.RefreshPrefixesAsync(Client, stop));
        _prefixesRefreshed = true;
        return naming.IsWithin(InUse.Prefixes) ? naming : throw naming.Foreign(InUse);
    }
}

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
        foreach (var (item, target) in Sources())
        {
            foreach (var notice in item.Notices)
                WriteWarning($"{item.Name}: {FindingText.Of(notice)}");
            try
            {
                var source = MetadataCheck.RequireWhole(item.Record ?? throw item.Problem!, item.Name);
                Create(Describe(item.SpeaksForItself ? Metadata : null).ApplyTo(source), item.Name, target);
            }
            catch (Exception exception) when (ErrorRecords.IsExpected(exception))
            {
                Fail(target, exception);
            }
        }
    }

    private protected override void Receive(object item, DoiRecord result)
    {
        if (result.State != State)
            WriteError(ErrorRecords.From(NotReached(result), item));
        else if (State != DoiState.Draft && result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        WriteObject(result);
    }

    private void Create(DoiRecord record, string item, object target)
    {
        var naming = NameFor(record);
        record.Doi = naming.Name.Value;
        MetadataSource.RequireSize(record, naming.IsMinted ? "The record" : naming.Name.Value);
        foreach (var finding in MetadataCheck.RequireNew(record, State, naming.IsMinted ? $"{item} cannot become a DOI" : naming.Name.Value))
            WriteVerbose($"{naming.Name}: {finding}");
        var action = State == DoiState.Draft ? "Create draft DOI" : $"Create DOI as {StateWords.Of(State)}, which cannot be undone,";
        if (!IsConfirmed(naming.Name.Value, $"{action} at {InUse.Environment}"))
            return;
        Submit(naming.Name.Key, target, stop => NewDoi.SendAsync(Client, record, naming, State, stop));
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

    private CmdletInputException NotReached(DoiRecord record)
        => new(
            ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
            $"{PrintableText.Of(record.Doi)} was created, but is {StateWords.Of(record.State)} and not {StateWords.Of(State)}.",
            "Look at the DOI with Get-DataCiteDoi, and publish it with Publish-DataCiteDoi.");
}

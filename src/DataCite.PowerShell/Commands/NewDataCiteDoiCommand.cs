using System.Management.Automation;
using System.Runtime.CompilerServices;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Creates DOIs: drafts, unless another state is asked for.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteDoi", SupportsShouldProcess = true, DefaultParameterSetName = MetadataSet)]
[OutputType(typeof(DoiRecord))]
public sealed class NewDataCiteDoiCommand : NewDoiParameters
{
    private readonly ConditionalWeakTable<DoiRecord, DoiRecord> _existing = [];
    private readonly HashSet<string> _keyed = new(StringComparer.Ordinal);
    private bool _prefixesRefreshed;

    private ConfirmImpact Impact => State == DoiState.Draft ? ConfirmImpact.Medium : ConfirmImpact.High;

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
        if (_existing.TryGetValue(result, out _))
        {
            Pass(result);
            return;
        }

        if (result.State == State && State != DoiState.Draft && result.Registered is null)
            WriteWarning(StateWords.NotYetResolving(result));
        WriteResult(item, result);
    }

    private protected override Exception? FindShortfall(DoiRecord result) => result.State == State || _existing.TryGetValue(result, out _) ? null : new CmdletInputException(
        ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
        $"{PrintableText.Of(result.Doi)} was created, but is {StateWords.Of(result.State)} and not {StateWords.Of(State)}.",
        "Look at the DOI with Get-DataCiteDoi, and publish it with Publish-DataCiteDoi.");

    private NewDoiPlan Plan(SourceItem item)
    {
        var source = MetadataCheck.RequireWhole(item.Record ?? throw item.Problem!, item.Name);
        var record = Describe(item.SpeaksForItself ? Metadata : null).ApplyTo(source);
        var key = KeyOf(record);
        var naming = NameFor(record, key);
        record.Doi = naming.Name.Value;
        MetadataSource.RequireSize(record, naming.IsMinted ? "The record" : naming.Name.Value);
        var findings = MetadataCheck.RequireNew(record, State, naming.IsMinted ? $"{item.Name} cannot become a DOI" : naming.Name.Value);
        if (key is not null && !_keyed.Add(naming.Name.Key))
            WriteWarning($"{item.Name}: an earlier item has the same {key}, and there is one DOI for each.");
        return new NewDoiPlan(record, naming, findings) { Key = key };
    }

    // What identifies an item that has no name of its own.
    private ItemKey? KeyOf(DoiRecord record)
    {
        if ((!SkipExisting && KeyProperty is null) || !string.IsNullOrEmpty(Doi) || !string.IsNullOrEmpty(record.Doi) || !string.IsNullOrEmpty(GivenSuffix))
            return null;
        return ItemKey.Of(Metadata, record, KeyProperty) ?? throw new CmdletInputException(
            ErrorIds.KeyMissing, ErrorCategory.InvalidData, $"The item has no {PrintableText.Of(KeyProperty ?? nameof(Url))} by which its DOI could be recognised. Nothing was sent.",
            "Give it a Url, a Doi or a Suffix, or name the column that identifies it with -KeyProperty.");
    }

    private void Create(NewDoiPlan plan, object target)
    {
        var name = plan.Naming.Name;
        foreach (var finding in plan.Findings)
            WriteVerbose($"{name}: {finding}");
        if (Confirmation.IsSeen(Impact) && !plan.Naming.IsMinted && IsThere(plan, target))
            return;
        if (IsConfirmed(DoiDeed.Create(plan.Record, State, InUse), Impact))
            SubmitWrite(name.Value, name.Key, target, write => SendAsync(plan, write));
    }

    // Whoever is asked is not asked about a DOI that cannot be created.
    private bool IsThere(NewDoiPlan plan, object target)
    {
        if (!TryDo(target, () => Await(stop => ExistingDoi.FindAsync(Client, plan.Naming.Name, plan.Key, InUse, stop)), out var there))
            return true;
        if (there is not null && SkipExisting)
            Pass(there);
        else if (there is not null)
            Fail(target, Exists(there));
        return there is not null;
    }

    private async Task<DoiRecord> SendAsync(NewDoiPlan plan, PendingWrite write)
    {
        if (SkipExisting && await ExistingDoi.FindAsync(Client, plan.Naming.Name, plan.Key, InUse, write.Token).ConfigureAwait(false) is { } there)
            return Existing(there);
        write.Sending();
        try
        {
            return await NewDoi.SendAsync(Client, plan.Record, plan.Naming, State, write.Token).ConfigureAwait(false);
        }
        catch (ConflictException) when (SkipExisting)
        {
            // Somebody else was faster.
            return Existing(await Client.GetDoiAsync(plan.Naming.Name, write.Token).ConfigureAwait(false));
        }
    }

    private DoiRecord Existing(DoiRecord record)
    {
        _existing.AddOrUpdate(record, record);
        return record;
    }

    private void Pass(DoiRecord record)
    {
        var what = $"{DoiDeed.Of(record)} exists already and is {StateWords.Of(record.State)}; it is skipped.";
        if (Confirmation.IsPreview)
            Confirmation.Preview($"Nothing to do: {what}");
        else if (State != DoiState.Draft && record.State is DoiState.Draft or DoiState.Registered && record.State < State)
            WriteWarning($"{what} It does not become {StateWords.Of(State)} by that.");
        else
            WriteVerbose(what);
    }

    private static CmdletInputException Exists(DoiRecord record)
        => new(
            ErrorIds.DoiExists, ErrorCategory.ResourceExists, $"{DoiDeed.Of(record)} exists already and is {StateWords.Of(record.State)}. Nothing was sent.",
            "Choose another name, or add -SkipExisting to pass over what exists.");

    // The suffix of a piped record binds to -Suffix as well; it is not meant once the record has been stripped of its DOI.
    private string? GivenSuffix => Metadata is PSObject { BaseObject: DoiRecord source } && source.Suffix == Suffix ? null : Suffix;

    private DoiNaming NameFor(DoiRecord record, ItemKey? key)
    {
        var owned = Await(stop => InUse.GetPrefixesAsync(Client, stop));
        var naming = DoiNaming.Decide(string.IsNullOrEmpty(Doi) ? record.Doi : Doi, Prefix ?? record.Prefix, key?.Suffix ?? GivenSuffix, owned);
        if (naming.IsWithin(owned))
            return naming;
        // The account may have been given the prefix since it connected; ask once.
        if (!_prefixesRefreshed)
            Await(stop => InUse.RefreshPrefixesAsync(Client, stop));
        _prefixesRefreshed = true;
        return naming.IsWithin(InUse.Prefixes) ? naming : throw naming.Foreign(InUse);
    }
}

using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

// Plans a new DOI: its metadata, checked, and its name.
public sealed partial class NewDataCiteDoiCommand
{
    private readonly HashSet<string> _keyed = new(StringComparer.Ordinal);
    private MetadataSource? _source;

    /// <summary>What is ready to be created of an item.</summary>
    private NewDoiPlan Plan(SourceItem item)
    {
        var source = MetadataCheck.RequireWhole(item.Record ?? throw item.Problem!, item.Name);
        if (HasInput && EmptyInput.Is(ParameterSetName == MetadataSets.Metadata ? Metadata : string.Empty, source))
            throw EmptyInput.Error(item.Name);
        var record = Describe(item.SpeaksForItself).ApplyTo(source);
        var key = KeyOf(record);
        _entry = _journal?.EntryOf(record, GivenName(record), key);
        if (_entry is not null && _journal!.FindDone(_entry, record) is { } done)
            return done;
        var naming = (_entry is null ? null : _journal!.FindNaming(_entry)) ?? NameFor(record, key);
        record.Doi = naming.Name.Value;
        var findings = MetadataCheck.RequireNew(record, Target, naming.IsMinted ? MetadataCheck.NotCreated(item.Name) : naming.Name.Value);
        // A name can never be changed.
        foreach (var finding in findings.Where(static finding => finding.Path == "doi"))
            WriteWarning($"{naming.Name}: {FindingText.Of(finding)}");
        if (key is not null && !_keyed.Add(naming.Name.Key))
            WriteWarning($"{item.Name}: an earlier item has the same {key}. Both are the same DOI.");
        return new NewDoiPlan(record, naming, findings) { Key = key, Entry = _entry, Input = Metadata };
    }

    private bool HasInput => ParameterSetName != MetadataSets.Metadata || MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(Metadata));

    // What identifies an item that has no name of its own.
    private ItemKey? KeyOf(DoiRecord record)
    {
        if ((!SkipExisting && KeyProperty is null) || !string.IsNullOrEmpty(Doi) || !string.IsNullOrEmpty(record.Doi) || !string.IsNullOrEmpty(GivenSuffix))
            return null;
        return ItemKey.Of(Metadata, record, KeyProperty) ?? throw new CmdletInputException(
            ErrorIds.KeyMissing, ErrorCategory.InvalidData, $"The item has no {PrintableText.Of(KeyProperty ?? nameof(Url))} by which its DOI could be recognised. Nothing was sent.",
            "Give it a Url, a Doi or a Suffix, or name the column that identifies it with -KeyProperty.");
    }

    // The suffix of a piped record binds to -Suffix as well; it is not meant once the record has been stripped of its DOI.
    private string? GivenSuffix => Metadata is PSObject { BaseObject: DoiRecord source } && source.Suffix == Suffix ? null : Suffix;

    private DoiNaming NameFor(DoiRecord record, ItemKey? key)
    {
        var naming = DoiNaming.Decide(string.IsNullOrEmpty(Doi) ? record.Doi : Doi, Prefix ?? record.Prefix, key?.Suffix ?? GivenSuffix, Prefixes.Known);
        return Prefixes.Require(naming);
    }

    /// <summary>The records that the input in hand holds, each with what errors about it should name.</summary>
    private IEnumerable<(SourceItem Item, object Target)> Sources()
    {
        _source ??= OrTerminate(() => new MetadataSource(Columns(), IsOwnParameter, StopToken), Mapping);
        if (ParameterSetName == MetadataSets.Metadata)
            return _source.Read(Metadata).Select(item => (item, Metadata ?? string.Empty));
        return InputFiles.Find(this, Path, LiteralPath).SelectMany(file => file.Problem is { } problem
            ? [(new SourceItem(file.Path, null, problem), file.Path)]
            : MetadataFile.Read(file.Path, StopToken).Select(item => (item, (object)file.Path)));
    }

    private TableOptions Columns() => new()
    {
        Mapping = Mapping,
        IgnoreUnknownColumn = IgnoreUnknownColumn,
        KeyProperty = KeyProperty,
        DescribedByParameters = IsDescribed,
    };

    private bool IsOwnParameter(string name)
        => MyInvocation.MyCommand.Parameters.Values.Any(parameter =>
            parameter.Attributes.OfType<ParameterAttribute>().Any(static a => a.ValueFromPipelineByPropertyName)
            && (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)));
}

using System.ComponentModel;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that makes one part of a record and checks it at once, without a network.</summary>
/// <typeparam name="T">The part.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PartCmdlet<T> : OfflineCmdlet
    where T : MetadataPart
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(MyInvocation.BoundParameters.Values.FirstOrDefault(), () =>
    {
        var part = Build();
        foreach (var finding in Check(part))
            WriteWarning($"{PrintableText.Of(part.ToString())}: {finding.Message}");
        WriteObject(part);
    });

    /// <summary>
    /// The text that came down the pipeline. Where no property of an object fits, PowerShell writes the whole object as text, which says nothing.
    /// </summary>
    private protected static string? FromPipeline(string? text) => text is ['@', '{', .., '}'] ? null : text;

    /// <summary>Makes the part from the parameters.</summary>
    private protected abstract T Build();

    /// <summary>Puts the part where a record has it.</summary>
    private protected abstract void AddTo(DoiRecord record, T part);

    /// <summary>What is said of the part in any record: errors are thrown, warnings returned.</summary>
    private IEnumerable<Finding> Check(T part)
    {
        var record = new DoiRecord();
        AddTo(record, part);
        var attribute = record.ChangedAttributes[0];
        var findings = RecordValidator.Validate(record, DoiState.Findable)
            .Where(finding => finding.Path.StartsWith($"{attribute}[", StringComparison.Ordinal))
            .ToArray();
        if (Array.FindAll(findings, static finding => finding.Severity == FindingSeverity.Error) is { Length: > 0 } errors)
            throw new MetadataInvalidException(typeof(T).Name, errors);
        return findings.Where(static finding => finding.Severity == FindingSeverity.Warning);
    }
}

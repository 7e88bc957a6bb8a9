using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>Decides whether a change may be sent: what the server would refuse or drop is an error, where it is the change that brings it.</summary>
internal static class ChangeCheck
{
    /// <summary>The change with what validation finds in the values that it brings.</summary>
    /// <exception cref="MetadataInvalidException">The server would refuse or drop some of it.</exception>
    public static DoiChange Require(DoiChange change)
    {
        if (change.Action is not DoiChangeAction.Update)
            return change;
        var wanted = RecordComparison.Apply(change.Base!, change.Edits);
        var state = change.State ?? change.Base!.State;
        var isPublished = change.State is DoiState.Findable && change.Base!.State is not DoiState.Findable;
        if (isPublished || (change.State is DoiState.Registered && change.Base!.State is DoiState.Draft))
            return change with { Findings = MetadataCheck.RequirePublishable(wanted, change.State!.Value) };
        if (change.Edits.Count == 0)
            return change;
        var target = state is DoiState.Registered or DoiState.Findable ? state.Value : DoiState.Draft;
        var all = RecordValidator.ValidateCreation(wanted, target);
        if (all.Count == 0)
            return change;
        var known = RecordValidator.ValidateCreation(change.Base!, target).Select(static finding => (finding.Code, finding.Message)).ToHashSet();
        var touched = change.Edits.Select(static edit => edit.Path.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
        var findings = all.Where(finding => !known.Contains((finding.Code, finding.Message)) && touched.Contains(finding.Path.Split('.', '[')[0])).ToArray();
        var faults = Array.FindAll(findings, MetadataCheck.IsFault);
        return faults.Length == 0 ? change with { Findings = findings } : throw new MetadataInvalidException($"{PrintableText.Of(change.Doi)} was not changed", faults);
    }

    /// <summary>The error of a record with changes that the command does not save.</summary>
    public static CmdletInputException Unsaved(DoiName name, DoiRecord edited) => new(
        ErrorIds.ChangesUnsaved, ErrorCategory.InvalidOperation,
        $"The record of {name} has changes that are not saved ({string.Join(", ", edited.ChangedAttributes)}), and this command does not save them. Nothing was sent.",
        $"Save them first with Set-DataCiteDoi, or give the name alone to use what DataCite has: {name}.");
}

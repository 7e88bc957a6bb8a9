using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>
/// Takes back the last change of a DOI by an update of its own. DataCite's own way, dois/undo, deletes a DOI whose last change is its creation.
/// </summary>
internal static class Restoration
{
    /// <summary>The change that sets the values before the last change again.</summary>
    /// <param name="read">The DOI as it was just read.</param>
    /// <param name="last">Its last change; null where none is known.</param>
    /// <exception cref="CmdletInputException">The last change cannot be taken back.</exception>
    public static DoiChange Of(DoiRecord read, LastActivity? last)
    {
        if (last is null)
            throw Refusal(read, "DataCite's history has no change of it.", "The history begins in 2018, and may be some seconds late.");
        if (last.Action is not "update")
            throw Refusal(read, $"its last change is its creation ({PrintableText.Of(last.When)}).", read.State is DoiState.Draft ? $"To delete the draft, use Remove-DataCiteDoi {read.Doi}." : "A DOI that was registered cannot be deleted; it can be hidden.");
        if (last.IsOfState)
            throw Refusal(
                read, $"its last change ({PrintableText.Of(last.When)}) changed its state.",
                "Use Hide-DataCiteDoi or Publish-DataCiteDoi for the state, and Set-DataCiteDoi for values that were changed with it.");
        // The history may be late: then what it calls the last change is not the last one.
        if (RecordComparison.Compare(read, last.After) is { Count: > 0 } others)
            throw Refusal(read, $"DataCite's history does not show its last change yet ({string.Join(", ", others.Select(static edit => edit.Path))}).", "Run the command again in a minute.");
        return DoiChange.Update(read, last.Before);
    }

    private static CmdletInputException Refusal(DoiRecord read, string problem, string advice) => new(
        ErrorIds.StateChangeImpossible, ErrorCategory.InvalidOperation, $"{PrintableText.Of(read.Doi)} was not restored: {problem} Nothing was sent.", PrintableText.Of(advice));
}

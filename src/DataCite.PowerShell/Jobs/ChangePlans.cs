using System.Management.Automation;
using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Jobs;

/// <summary>Changes that were made before, and what they do to the DOIs as they are now.</summary>
internal static class ChangePlans
{
    /// <summary>The item of a change.</summary>
    public static ChangeItem ItemOf(DoiChange change) => new(DoiName.Parse(change.Doi), change) { Record = change.Base };

    /// <summary>The changes in files, each with what errors point to.</summary>
    /// <exception cref="CmdletInputException">A file is not a plan, or it is for another account or system.</exception>
    public static IEnumerable<(object Target, Func<ChangeItem> Item)> Read(PSCmdlet cmdlet, string[] path, DataCiteConnection connection)
    {
        foreach (var (file, problem) in InputFiles.Find(cmdlet, path, literalPath: null))
        {
            if (problem is not null)
                throw problem;
            using var lines = PlanFile.Read(file, JobSession.AccountOf(connection), connection.Uri.AbsoluteUri).GetEnumerator();
            while (JobSession.Guarded(lines.MoveNext))
            {
                var line = lines.Current;
                var name = $"{file}, line {line.Number}";
                if (line.Change is { } change)
                    yield return (change, () => ItemOf(change));
                else
                    yield return (name, () => throw new MetadataFormatException(name, line.Problem!.Message, line.Problem));
            }
        }
    }

    /// <summary>The change for the DOI as it is now.</summary>
    /// <exception cref="ChangeConflictException">Somebody else has changed the same values since.</exception>
    /// <exception cref="CmdletInputException">The DOI exists already, or an edit does not fit.</exception>
    public static DoiChange Plan(ChangeItem item, DoiRecord read, bool force)
    {
        var change = (DoiChange)item.Target;
        if (change.Action is DoiChangeAction.Create)
            return ReferenceEquals(read, change.Base) ? change : throw ExistingDois.Error(read);
        try
        {
            var prepared = ChangeRebase.OnTo(change, read, force, out var conflicts);
            if (prepared is { Action: DoiChangeAction.Delete, Base.State: not DoiState.Draft })
                return LifeCycle.Remove(read);
            return conflicts.Count == 0 ? prepared : throw DataCiteClient.Conflict(item.Name, conflicts, "the change was made");
        }
        catch (ArgumentException problem)
        {
            throw new CmdletInputException(
                ErrorIds.MetadataInvalid, ErrorCategory.InvalidData, $"The change of {item.Name} does not fit the record for which it was made: {ErrorRecords.PlainMessage(problem)} Nothing was sent.",
                "Make the change anew.", problem);
        }
    }

    /// <summary>What is created of a DOI that does not exist; null where it has to exist.</summary>
    public static DoiRecord? FindMissing(ChangeItem item) => item.Target is DoiChange { Action: DoiChangeAction.Create, Base: { } record } ? record : null;

    /// <summary>How much a change is asked about: what cannot be taken back is asked about.</summary>
    public static ConfirmImpact Impact(DoiChange change)
        => change.Action is DoiChangeAction.Delete or DoiChangeAction.Transfer || (change.State is DoiState.Registered or DoiState.Findable && change.Base?.State is not (DoiState.Registered or DoiState.Findable))
            ? ConfirmImpact.High : ConfirmImpact.Medium;

    /// <summary>What is done, as the verb of a question.</summary>
    public static string Verb(DoiChange change) => change.Action switch
    {
        DoiChangeAction.Create => "Create",
        DoiChangeAction.Delete => "Delete",
        DoiChangeAction.Transfer => "Move",
        _ => "Change",
    };

    /// <summary>What follows from it, as the end of a sentence; null for nothing.</summary>
    public static string? Consequence(DoiChange change) => change switch
    {
        { Action: DoiChangeAction.Delete } => "it is deleted.",
        { Action: DoiChangeAction.Transfer } => $"it is handed to {PrintableText.Of(change.Repository)}.",
        { State: { } state } => $"it becomes {StateWords.Of(state)}.",
        _ => null,
    };
}

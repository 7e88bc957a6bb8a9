using System.Globalization;
using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Deletes repositories that have no DOIs. Needs the login of their member or its consortium.</summary>
[Cmdlet(VerbsCommon.Remove, "DataCiteRepository", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveDataCiteRepositoryCommand : ConnectedCmdlet
{
    /// <summary>The repositories, by account id.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[] RepositoryId { get; set; } = [];

    private protected override bool WorksAnonymously => false;

    private protected override bool NeedsMember => true;

    internal override WriteWords Words { get; } = new("Deleting repository", "deleted", "it may be gone", "Get-DataCiteRepository {0}{1}");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in RepositoryId)
        {
            try
            {
                Delete(id);
            }
            catch (Exception exception) when (ErrorRecords.IsExpected(exception))
            {
                Report(exception, id);
            }
        }
    }

    private void Delete(string id)
    {
        var key = FilterNames.Checked(() => FilterValue.Repository(id, nameof(RepositoryId)), ErrorIds.AccountInvalid, "Nothing was sent. Give the account id of a repository: DEMO.OTHER.");
        var existing = Await(stop => Client.GetRepositoryAsync(key, stop));
        if (!IsConfirmed(Describe(existing), ConfirmImpact.High))
            return;
        var write = BeginWrite(existing.ToString());
        if (TryWrite(write, id, SendAsync, out _))
            EndWrite(write);

        async Task<string> SendAsync(PendingWrite sent)
        {
            await ClientFor(sent).DeleteRepositoryAsync(key, wasRead: true, sent.Token).ConfigureAwait(false);
            return key;
        }
    }

    private string Describe(DataCiteRepository existing)
    {
        var what = $"Delete the repository {existing} \"{PrintableText.Of(existing.Name)}\" {DoiDeed.At(InUse)}. This cannot be undone, and its symbol may stay taken.";
        // The list of DOIs is some seconds late, so that DataCite itself decides.
        return Confirmation.IsSeen(ConfirmImpact.High) && Await(stop => Client.CountRepositoryDoisAsync(existing.Id, stop)) is { Total: > 0 } dois
            ? string.Create(CultureInfo.InvariantCulture, $"{what} It has {dois} DOIs: DataCite will refuse this.") : what;
    }
}

using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Changes repositories: sends what differs, and nothing where nothing does. Needs the login of the repository, its member or its consortium.</summary>
[Cmdlet(VerbsCommon.Set, "DataCiteRepository", SupportsShouldProcess = true)]
[OutputType(typeof(DataCiteRepository))]
public sealed class SetDataCiteRepositoryCommand : RepositoryCmdlet
{
    private RepositoryDescription? _description;

    /// <summary>The repositories, by account id.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "ClientId")]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[] RepositoryId { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Name { get; set; }

    /// <summary>Where DataCite sends mail about the account.</summary>
    [Parameter, Alias("Email", "ContactEmail"), ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? SystemEmail { get; set; }

    internal override WriteWords Words { get; } = new("Changing repository", "changed", "the change may have been saved", "Get-DataCiteRepository {0}{1}");

    // Nobody can take back a new password: the old one is nowhere.
    private ConfirmImpact Impact => Password is null ? ConfirmImpact.Medium : ConfirmImpact.High;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _description = OrTerminate(() =>
        {
            if (InUse.Role is AccountRole.RepositoryKey)
                throw Denied($"An API key cannot change the repository {InUse.AccountId}. Nothing was sent.", "Connect with the repository's password, or as its member.");
            var description = Describe(Name, SystemEmail);
            return description.ToString().Length > 0 || Password is not null ? description : throw new CmdletInputException(
                ErrorIds.NothingToChange, ErrorCategory.InvalidArgument, "Nothing says what to change. Nothing was sent.", "Add what the repository shall be, such as -Description.");
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in RepositoryId)
            Try(id, () => Change(id));
    }

    private void Change(string id)
    {
        var key = Checked(() => FilterValue.Repository(id, nameof(RepositoryId)));
        if (InUse.IsRepository && !key.Equals(InUse.AccountId, StringComparison.OrdinalIgnoreCase))
            throw Denied($"{InUse.AccountId} cannot change {key.ToUpperInvariant()}: a repository can change only itself. Nothing was sent.", "Connect as the member that the repository belongs to.");
        var existing = Await(stop => Client.GetRepositoryAsync(key, stop));
        var edits = _description!.FindEdits(existing);
        if (edits.Count == 0)
        {
            WriteVerbose($"Nothing to do: {existing} has the values asked for.");
            WriteObject(existing);
            return;
        }

        var deed = $"Change the repository {existing} \"{PrintableText.Of(existing.Name)}\" {DoiDeed.At(InUse)}.";
        if (!IsConfirmed(string.Join(System.Environment.NewLine, [deed, .. edits.Select(static edit => $"  {edit}")]), Impact))
            return;
        var write = BeginWrite(existing.ToString());
        if (!TryWrite(write, id, sent => ClientFor(sent).UpdateRepositoryAsync(existing, _description, sent.Token), out var result))
            return;
        WarnOfDifferences(result!);
        HandOn(write, result!.Repository);
    }

    private static CmdletInputException Denied(string problem, string advice) => new(ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied, problem, advice);
}

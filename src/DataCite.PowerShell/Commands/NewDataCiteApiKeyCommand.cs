using System.Management.Automation;
using System.Net;
using DataCite.Client;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes an API key for the repository that is logged in. The key is shown only when it is asked for.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteApiKey", SupportsShouldProcess = true)]
[OutputType(typeof(DataCiteApiKey), typeof(string))]
public sealed class NewDataCiteApiKeyCommand : ConnectedCmdlet
{
    /// <summary>What to call the key, so that it can be recognised when it is to be revoked.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidatePattern("\\S")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Saves the key as a login of this name, for <c>Connect-DataCite -Name</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
    public string? Save { get; set; }

    /// <summary>The vault to save it in; the default one when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? VaultName { get; set; }

    /// <summary>Replaces a saved login of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the key itself, as text, in place of its description. It is not shown again.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override bool WorksAnonymously => false;

    internal override WriteWords Words { get; } = new("Making API key", "made", "a key that was not shown may be active", "Get-DataCiteApiKey {0}{1}")
    {
        Remedy = "Revoke a key that was not shown with Remove-DataCiteApiKey -Id and the Id that is shown there.",
    };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var keeper = new LoginKeeper(this, work => Await(work));
        // Whether it can be saved has to be clear before the key is made: it is shown once.
        var vault = Save is null ? null : OrTerminate(() => keeper.Prepare(Save, VaultName, Force), Save);
        if (!IsConfirmed(InUse.AccountId ?? InUse.Name, $"Make API key '{Name}'"))
            return;
        var write = BeginWrite(Name);
        var created = Make(write);
        var unsaved = vault is null ? null : KeepSafe(keeper, vault, created);
        HandOn(write, AsPlainText ? new NetworkCredential(string.Empty, created.Secret).Password : new DataCiteApiKey(created.Key, created.Secret));
        if (unsaved is not null)
            WriteError(unsaved);
    }

    private CreatedApiKey Make(PendingWrite write)
    {
        try
        {
            return AwaitWrite(write, sent => ClientFor(sent).CreateApiKeyAsync(Name, sent.Token));
        }
        catch (Exception exception) when (ErrorRecords.IsOfItem(exception))
        {
            EndWrite(write);
            ThrowTerminatingError(RecordOf(exception, Name, write));
            throw;
        }
    }

    private ErrorRecord? KeepSafe(LoginKeeper keeper, string vault, CreatedApiKey created)
    {
        try
        {
            var accountId = created.Key.RepositoryId?.ToUpperInvariant() ?? InUse.AccountId;
            keeper.Save(Save!, vault, new Login(accountId, created.Secret), InUse.Address, Force);
            return null;
        }
        catch (CmdletInputException exception)
        {
            // The key exists; it is still handed out, so that it is not lost.
            return ErrorRecords.From(
                new CmdletInputException(
                    exception.ErrorId, exception.Category, $"The key '{Name}' was made, but could not be saved: {exception.Message}",
                    $"{exception.Advice} The output of the cmdlet contains the key (GetSecret()); save it with "
                        + $"Save-DataCiteCredential -ApiKey, or revoke it with Remove-DataCiteApiKey -Id {created.Key.Id}.",
                    exception),
                Name);
        }
    }
}

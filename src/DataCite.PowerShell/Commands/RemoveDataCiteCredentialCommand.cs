using System.Management.Automation;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Removes saved logins: the secret from its vault, and the name from the user's list.</summary>
[Cmdlet(VerbsCommon.Remove, "DataCiteCredential", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDataCiteCredentialCommand : DataCiteCmdlet
{
    /// <summary>The names of the logins.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
    [NoApiKey]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            try
            {
                var saved = LoginKeeper.Require(name);
                if (IsConfirmed($"{saved.Name} ({saved.AccountId ?? "API key"} at {saved.Environment})",
                    $"Remove saved login and its secret from the vault '{saved.VaultName}'"))
                    new LoginKeeper(this, work => Await(work)).Remove(saved);
            }
            catch (CmdletInputException exception)
            {
                WriteError(ErrorRecords.From(exception, name));
            }
        }
    }
}

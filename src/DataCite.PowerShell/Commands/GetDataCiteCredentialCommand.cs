using System.Management.Automation;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Lists saved logins: what they are called, whose they are, where their secrets are. Never a secret.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteCredential")]
[OutputType(typeof(SavedLogin))]
public sealed class GetDataCiteCredentialCommand : DataCiteCmdlet
{
    /// <summary>Names to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
    [NoApiKey]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var logins = OrTerminate(SavedLoginFile.OfUser().Read);
        foreach (var name in Name)
        {
            var pattern = OrTerminate(() => NamePattern.Of(name), name);
            var found = logins.Where(login => pattern.IsMatch(login.Name)).ToArray();
            if (found.Length == 0 && pattern.IsExact)
                WriteError(ErrorRecords.From(Unknown(name), name));
            WriteObject(found, enumerateCollection: true);
        }
    }

    private static CmdletInputException Unknown(string name)
        => new(
            ErrorIds.SavedLoginUnknown, ErrorCategory.ObjectNotFound, $"There is no saved login '{name}'.",
            "Get-DataCiteCredential without a name lists all saved logins; Save-DataCiteCredential saves one.");
}

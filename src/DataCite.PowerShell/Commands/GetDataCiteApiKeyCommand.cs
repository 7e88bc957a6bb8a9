using System.Management.Automation;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>
/// Lists the API keys of the repository that is logged in: names, first characters, when they were last used. Never a key.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DataCiteApiKey")]
[OutputType(typeof(DataCiteApiKey))]
public sealed class GetDataCiteApiKeyCommand : ConnectedCmdlet
{
    /// <summary>Names to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ApiKeyNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Lists keys that no longer work, too.</summary>
    [Parameter]
    public SwitchParameter IncludeRevoked { get; set; }

    private protected override bool WorksAnonymously => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var list = OrTerminate(() => Await(stop => Client.ReadApiKeysAsync(IncludeRevoked, stop)));
        foreach (var name in Name)
        {
            var pattern = OrTerminate(() => NamePattern.Of(name), name);
            var found = list.Keys.Where(key => pattern.IsMatch(key.Name)).Select(static key => new DataCiteApiKey(key)).ToArray();
            if (found.Length == 0 && list.Gap is null && pattern.IsExact)
                WriteError(ErrorRecords.From(Unknown(name), name));
            WriteObject(found, enumerateCollection: true);
        }

        if (list.Gap is { } gap)
            Report(gap, null);
    }

    private CmdletInputException Unknown(string name)
        => new(
            ErrorIds.ApiKeyUnknown, ErrorCategory.ObjectNotFound,
            $"{InUse.AccountId} has no API key '{name}'{(IncludeRevoked ? string.Empty : " that works")}.",
            "Get-DataCiteApiKey -IncludeRevoked lists all keys.");
}

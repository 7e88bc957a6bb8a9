using System.Management.Automation;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

/// <summary>Lists the connections of the session.</summary>
[Cmdlet(VerbsCommon.Get, "DataCiteConnection")]
[OutputType(typeof(DataCiteConnection))]
public sealed class GetDataCiteConnectionCommand : DataCiteCmdlet
{
    /// <summary>Names to look for; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    [NoApiKey]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Shows only the connection that cmdlets use by default.</summary>
    [Parameter]
    public SwitchParameter Default { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var store = ConnectionStore.Current;
        foreach (var name in Name)
        {
            var pattern = OrTerminate(() => NamePattern.Of(name), name);
            var found = store.Named.Where(connection => pattern.IsMatch(connection.Name)).ToArray();
            if (found.Length == 0 && pattern.IsExact)
                WriteError(ErrorRecords.From(Unknown(name), name));
            foreach (var connection in found.Where(connection => !Default || connection == store.Default))
                Show(connection);
        }
    }

    private void Show(DataCiteConnection connection)
    {
        var client = connection.Client.WithNotices(Tell);
        if (Await(stop => KnownPrefixes.TryLoadAsync(connection, client, stop)) is { } problem)
            WriteWarning(problem);
        WriteObject(connection);
    }

    private static CmdletInputException Unknown(string name)
        => new(
            ErrorIds.ConnectionUnknown, ErrorCategory.ObjectNotFound, $"There is no connection '{name}' in this session.",
            "Get-DataCiteConnection without a name lists all connections.");
}

using System.Management.Automation;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>Ends connections of the session and forgets their passwords.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "DataCite")]
[OutputType(typeof(void))]
public sealed class DisconnectDataCiteCommand : PSCmdlet
{
    /// <summary>The connection to end, or its name; the session's default when left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    [NoApiKey]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    [Alias("Name")]
    public DataCiteConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => ConnectionStore.Current.ForgetLost();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((Connection ?? ConnectionStore.Current.Default) is { } connection)
            ConnectionStore.Current.Remove(connection);
        else
            VerboseLines.Write(this, "There is no default connection to end.");
    }
}

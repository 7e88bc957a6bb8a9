using System.Management.Automation;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Sandboxes;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Commands;

/// <summary>Connects the session to a DataCite system and proves that the login works.</summary>
[Cmdlet(VerbsCommunications.Connect, "DataCite", DefaultParameterSetName = EnvironmentSet)]
[OutputType(typeof(DataCiteConnection))]
public sealed class ConnectDataCiteCommand : DataCiteCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string UriSet = "Uri";
    private const string SandboxSet = "Sandbox";

    /// <summary>The account id as user name, and its password or API key. Without it, only what is public can be read.</summary>
    [Parameter(Position = 0, ParameterSetName = EnvironmentSet)]
    [Parameter(Position = 0, ParameterSetName = UriSet)]
    [Parameter(ParameterSetName = SandboxSet)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Production or Test. Has to be said whenever there is a credential.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [ValidateSet(ServiceAddress.Production, ServiceAddress.Test)]
    public string? Environment { get; set; }

    /// <summary>The address of another system with the same API.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet)]
    public Uri? Uri { get; set; }

    /// <summary>Connects to a sandbox: the one given after it, or else a new one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The sandbox, from Start-DataCiteSandbox; a new one is started when it is left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = SandboxSet)]
    public DataCiteSandbox? InputObject { get; set; }

    /// <summary>What to call the connection, for -Connection; account@system when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>A mail address at which DataCite can reach whoever runs this; it raises the limit for anonymous requests.</summary>
    [Parameter]
    public string? Contact { get; set; }

    /// <summary>Writes the connection to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var connection = Open();
            ConnectionStore.Current.Add(connection);
            WriteVerbose($"Connected to {connection.Environment} ({connection.Uri}) as '{connection.Name}'.");
            if (PassThru)
                WriteObject(connection);
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            ThrowTerminatingError(ErrorRecords.From(exception, Credential?.UserName ?? Name));
        }
    }

    private DataCiteConnection Open()
    {
        var (address, credential) = ParameterSetName switch
        {
            UriSet => (new ServiceAddress(Uri!), Credential),
            SandboxSet => OfSandbox(),
            _ => (OfEnvironment(), Credential),
        };
        var connection = ConnectionFactory.Create(address, credential, Name, Contact);
        return Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
    }

    private ServiceAddress OfEnvironment()
    {
        // Production is never where a login lands by default.
        if (Credential is not null && Environment is null)
        {
            throw new CmdletInputException(
                ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument, "A login was given, but not which system it is for.",
                "Add -Environment Test to try things out, or -Environment Production to work on real DOIs.");
        }

        return new ServiceAddress(Environment ?? ServiceAddress.Production);
    }

    private (ServiceAddress Address, PSCredential Credential) OfSandbox()
    {
        var sandbox = InputObject ?? Await(_ => Task.FromResult(SandboxStore.Start(new SandboxOptions())));
        return (new ServiceAddress(sandbox.Uri), Credential ?? sandbox.Credential);
    }
}

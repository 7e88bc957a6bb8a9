using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Credentials;
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

    /// <summary>The account id as user name, and its password or API key.</summary>
    [Parameter(Position = 0, ParameterSetName = EnvironmentSet)]
    [Parameter(Position = 0, ParameterSetName = UriSet)]
    [Parameter(ParameterSetName = SandboxSet)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>An API key of a repository, in place of account and password.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? ApiKey { get; set; }

    /// <summary>The repository that the API key belongs to, where it should be checked that it does.</summary>
    [Parameter]
    public string? AccountId { get; set; }

    /// <summary>Connects without a login, also where environment variables hold one: only what is public can be read.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>The system: Production, Test, or an address. Has to be said whenever there is a credential or key.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public ServiceAddress? Environment { get; set; }

    /// <summary>The address of another system with the same API.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet)]
    public Uri? Uri { get; set; }

    /// <summary>Connects to a sandbox: the one given after it, or else a new one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The sandbox, from Start-DataCiteSandbox; a new one is started when it is left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = SandboxSet)]
    public DataCiteSandbox? InputObject { get; set; }

    /// <summary>What to call the connection; without another login, the name of a saved one to connect with.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
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
        var connection = OrTerminate(Open, Login.NameOf(Credential) ?? Name);
        ConnectionStore.Current.Add(connection);
        WriteVerbose($"Connected to {connection.Environment} ({connection.Uri}) as '{connection.Name}'.");
        if (connection.IsActive is false)
            WriteWarning($"The account {connection.AccountId} is inactive: it can still read, but not write.");
        if (!PassThru)
            return;
        if (Await(stop => KnownPrefixes.TryLoadAsync(connection, connection.Client.WithNotices(Tell), stop)) is { } problem)
            WriteWarning(problem);
        WriteObject(connection);
    }

    private DataCiteConnection Open()
    {
        var choice = new LoginChoice
        {
            Credential = Credential,
            ApiKey = ApiKey,
            AccountId = AccountId,
            Anonymous = Anonymous,
            Name = Name,
        };
        var (address, login) = ParameterSetName switch
        {
            UriSet => (AddressOf(Uri!), choice.Given() ?? Login.Anonymous),
            SandboxSet => OfSandbox(choice.Given()),
            _ => choice.For(Environment, new LoginKeeper(this, work => Await(work))),
        };
        var connection = ConnectionFactory.Create(address, login, Name, Contact);
        return Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
    }

    private static ServiceAddress AddressOf(Uri uri)
    {
        try
        {
            return new ServiceAddress(uri);
        }
        catch (PSArgumentException exception)
        {
            throw new CmdletInputException(
                ErrorIds.AddressInvalid, ErrorCategory.InvalidArgument, exception.Message, "Give an address such as https://api.test.datacite.org.", exception);
        }
    }

    private (ServiceAddress Address, Login Login) OfSandbox(Login? given)
    {
        var owner = Runspace.DefaultRunspace.InstanceId;
        var sandbox = InputObject ?? Await(_ => Task.FromResult(SandboxStore.Start(new SandboxOptions(), owner)));
        return (new ServiceAddress(sandbox.Uri), given ?? Login.Of(sandbox.Credential));
    }
}

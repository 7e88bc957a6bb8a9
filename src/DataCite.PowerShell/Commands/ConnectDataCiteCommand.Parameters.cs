using System.Management.Automation;
using System.Security;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;

namespace DataCite.PowerShell.Commands;

// Which system to connect to, and as whom.
public sealed partial class ConnectDataCiteCommand
{
    internal const string EnvironmentSet = "Environment";
    internal const string UriSet = "Uri";
    internal const string SandboxSet = "Sandbox";

    /// <summary>The account id as user name, and its password or API key.</summary>
    [Parameter(Position = 0, ParameterSetName = EnvironmentSet)]
    [Parameter(Position = 0, ParameterSetName = UriSet)]
    [Parameter(ParameterSetName = SandboxSet)]
    [ValidateNotNull]
    [NoApiKey]
    [LoginTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>An API key of a repository, in place of account and password.</summary>
    [Parameter]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? ApiKey { get; set; }

    /// <summary>A token that <c>POST /token</c> issued, in place of account and password. It cannot be renewed.</summary>
    [Parameter]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? Token { get; set; }

    /// <summary>The repository that the API key belongs to, where it should be checked that it does.</summary>
    [Parameter]
    [NoApiKey]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AccountId { get; set; }

    /// <summary>Connects without a login, also where environment variables hold one: only what is public can be read.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>The system: Production, Test, or an address. Has to be said whenever there is a credential or key.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    [NoApiKey]
    [ServiceAddressTransformation]
    public ServiceAddress? Environment { get; set; }

    /// <summary>The address of another system with the same API.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UriSet)]
    [NoApiKey]
    public Uri? Uri { get; set; }

    /// <summary>Connects to a sandbox: the one given after it, or else a new one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The sandbox, from Start-DataCiteSandbox; a new one is started when it is left out.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = SandboxSet)]
    [NoApiKey]
    public DataCiteSandbox? InputObject { get; set; }

    /// <summary>What to call the connection; without another login, the name of a saved one to connect with.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
    [NoApiKey]
    public string? Name { get; set; }

    /// <summary>A mail address at which DataCite can reach the person who runs this; it raises the limit for anonymous requests.</summary>
    [Parameter]
    [NoApiKey]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Contact { get; set; }

    /// <summary>Writes the connection to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The login, as far as it was given.</summary>
    private LoginChoice Choice => new()
    {
        Credential = Credential,
        ApiKey = ApiKey,
        Token = Token,
        AccountId = AccountId,
        Anonymous = Anonymous,
        Name = Name,
    };
}

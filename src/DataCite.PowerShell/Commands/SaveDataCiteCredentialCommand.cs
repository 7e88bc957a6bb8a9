using System.Management.Automation;
using System.Security;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Saves a login under a name: its secret in a SecretManagement vault, and where it is in a file of the user's.</summary>
[Cmdlet(VerbsData.Save, "DataCiteCredential", SupportsShouldProcess = true, DefaultParameterSetName = CredentialSet)]
[OutputType(typeof(SavedLogin))]
public sealed class SaveDataCiteCredentialCommand : DataCiteCmdlet
{
    private const string CredentialSet = "Credential";
    private const string ApiKeySet = "ApiKey";

    /// <summary>What to call the login, for <c>Connect-DataCite -Name</c>: letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(SavedLoginCompleter))]
    [NoApiKey]
    public string Name { get; set; } = string.Empty;

    /// <summary>The account id as user name, and its password or API key.</summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = CredentialSet)]
    [NoApiKey]
    [LoginTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>An API key of a repository, in place of account and password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ApiKeySet)]
    [SecretTransformation]
    public SecureString? ApiKey { get; set; }

    /// <summary>The repository that the API key belongs to; asked for when left out.</summary>
    [Parameter(ParameterSetName = ApiKeySet)]
    [NoApiKey]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AccountId { get; set; }

    /// <summary>The system that the login is for: Production, Test, or an address. Left out, that of the session's connection.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    [NoApiKey]
    [ServiceAddressTransformation]
    public ServiceAddress? Environment { get; set; }

    /// <summary>The vault; the default one when left out.</summary>
    [Parameter]
    [NoApiKey]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? VaultName { get; set; }

    /// <summary>Saves the login without trying it, for machines that are offline.</summary>
    [Parameter]
    public SwitchParameter SkipVerification { get; set; }

    /// <summary>Replaces a saved login of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the saved login, without its secret, to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var saved = OrTerminate(Save, Name);
        if (PassThru && saved is not null)
            WriteObject(saved);
    }

    private SavedLogin? Save()
    {
        var address = Environment ?? ConnectionStore.Current.Default?.Address ?? throw new CmdletInputException(
            ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument,
            "Which system the login is for was not said, and the session is not connected to one.",
            "Add -Environment Production or -Environment Test.");
        var keeper = new LoginKeeper(this, work => Await(work));
        var vault = keeper.Prepare(Name, VaultName, Force);
        var login = Prove(Credential is not null ? Login.Of(Credential) : new Login(AccountId, ApiKey), address);
        return IsConfirmed($"{Name} ({login} at {address})", $"Save login in the vault '{vault}'")
            ? keeper.Save(Name, vault, login, address, Force) : null;
    }

    // T1: a wrong password would otherwise show up weeks later, as a list that is too short.
    private Login Prove(Login login, ServiceAddress address)
    {
        using var connection = ConnectionFactory.Create(address, login);
        if (SkipVerification)
            return login;
        var check = Await(stop => connection.Client.WithNotices(Tell).VerifyLoginAsync(stop));
        return login with { AccountId = login.AccountId ?? check.AccountId?.ToUpperInvariant() };
    }
}

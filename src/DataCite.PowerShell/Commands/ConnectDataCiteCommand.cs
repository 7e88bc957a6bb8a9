using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Commands;

/// <summary>Connects the session to a DataCite system and proves that the login works.</summary>
[Cmdlet(VerbsCommunications.Connect, "DataCite", DefaultParameterSetName = EnvironmentSet)]
[OutputType(typeof(DataCiteConnection))]
public sealed partial class ConnectDataCiteCommand : DataCiteCmdlet
{
    private bool _isConnected;
    private string? _problem;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _isConnected = false;
        var connection = OrTerminate(OpenOrRemember, Login.NameOf(Credential) ?? Name);
        ConnectionStore.Current.Add(connection);
        _isConnected = true;
        WriteVerbose($"Connected to {connection.Environment} ({connection.Uri}) as '{connection.Name}'.");
        if (connection.IsActive is false)
            WriteWarning($"The account {connection.AccountId} is inactive: it can still read, but not write.");
        if (TokenEnd.WarningFor(connection, DateTimeOffset.UtcNow) is { } warning)
            WriteWarning(warning);
        if (!PassThru)
            return;
        if (Await(stop => KnownPrefixes.TryLoadAsync(connection, connection.Client.WithNotices(Tell), stop)) is { } problem)
            WriteWarning(problem);
        WriteObject(connection);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Also when not even the parameters could be used. Help and completion make a cmdlet too, but none that stands in a pipeline.
        if (disposing && !_isConnected && MyInvocation.PipelinePosition > 0 && Runspace.DefaultRunspace is not null)
            ConnectionStore.Current.NoteLost(LostConnection.NotConnected(_problem));
        base.Dispose(disposing);
    }

    private DataCiteConnection OpenOrRemember()
    {
        try
        {
            return Open();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            _problem = ErrorRecords.Describe(exception);
            throw;
        }
    }

    private DataCiteConnection Open()
    {
        var (address, login) = ParameterSetName switch
        {
            UriSet => OfAddress(AddressOf(Uri!)),
            SandboxSet => OfSandbox(Choice.Given()),
            _ => Choice.For(Environment, new LoginKeeper(this, work => Await(work))),
        };
        var connection = ConnectionFactory.Create(address, login, Name, Contact);
        return Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
    }

    private (ServiceAddress Address, Login Login) OfAddress(ServiceAddress address)
    {
        if (Choice.Given() is { } given)
            return (address, given);
        var login = EnvironmentLogin.ReadOnlyFor(address, out var warning);
        if (warning is not null)
            WriteWarning(warning);
        return (address, login);
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

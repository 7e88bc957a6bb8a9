using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

/// <summary>A cmdlet that talks to a DataCite system, over the session's connection or one of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectedCmdlet : DataCiteCmdlet
{
    private DataCiteConnection? _resolved;
    private DataCiteClient? _client;

    /// <summary>The connection to use, or its name, instead of the session's default.</summary>
    [Parameter]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public DataCiteConnection? Connection { get; set; }

    /// <summary>The account for this call alone, where no connection is to be kept. Needs <see cref="Environment"/>.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The system for this call alone: Production, Test, or an address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public ServiceAddress? Environment { get; set; }

    /// <summary>Whether the cmdlet works without a login, for what is public.</summary>
    private protected abstract bool WorksAnonymously { get; }

    /// <summary>The connection in use.</summary>
    private protected DataCiteConnection InUse => _resolved ??= Resolve();

    /// <summary>The client in use; what it does is told in the verbose stream.</summary>
    private protected DataCiteClient Client => _client ??= InUse.Client.WithNotices(Tell);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        WriteVerbose($"Using {InUse.Environment} ({InUse.Uri}) {(InUse.IsAnonymous ? "without a login" : $"as {InUse.AccountId ?? "the account of the key"}")}.");
    }

    /// <summary>Asks for confirmation; in a host that cannot ask, says so instead of failing in its own words.</summary>
    private protected bool IsConfirmed(string target, string action)
    {
        try
        {
            return ShouldProcess(target, action);
        }
        catch (Exception exception) when (exception is PSInvalidOperationException or PSNotImplementedException or System.Management.Automation.Host.HostException)
        {
            ThrowTerminatingError(ErrorRecords.From(
                new CmdletInputException(
                    ErrorIds.ConfirmationImpossible, ErrorCategory.InvalidOperation,
                    $"{MyInvocation.MyCommand.Name} asks before it acts on '{target}' ({action}), and this host cannot ask. Nothing was done.",
                    "Add -Confirm:$false in scripts that run unattended.", exception),
                target));
            throw;
        }
    }

    /// <summary>Reports an exception: one bad item is one error, and the others go on, unless none of them can fare better.</summary>
    private protected void Report(Exception exception, object? target)
    {
        var record = ErrorRecords.From(exception, target);
        if (ErrorRecords.IsFinal(exception))
            ThrowTerminatingError(record);
        WriteError(record);
    }

    /// <summary>Ends the cmdlet with an error record that has an id and advice, instead of a bare exception.</summary>
    private protected T OrTerminate<T>(Func<T> work, object? target = null)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            ThrowTerminatingError(ErrorRecords.From(exception, target));
            throw;
        }
    }

    private DataCiteConnection Resolve() => OrTerminate(() =>
    {
        if (Connection is not null)
        {
            return Credential is null && Environment is null
                ? Connection
                : throw new CmdletInputException(
                    ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "-Connection was given together with -Credential or -Environment.",
                    "Give either the connection, or the account and its system.");
        }

        if (Credential is not null)
            return ForCredential(Credential);
        var connection = Environment is { } environment ? Anonymous(environment) : ConnectionStore.Current.Default ?? Anonymous(new ServiceAddress(ServiceAddress.Production));
        return WorksAnonymously || !connection.IsAnonymous ? connection : throw NotConnected();
    });

    private DataCiteConnection ForCredential(PSCredential credential)
    {
        // Nothing decides by itself whether a password goes to the production system.
        var address = Environment ?? throw new CmdletInputException(
            ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument, "-Credential was given without -Environment.",
            "Say which system the account belongs to: -Environment Production or -Environment Test.");
        return ConnectionStore.Current.GetOrOpen(
            known => ConnectionFactory.IsSame(known, address, credential),
            () =>
            {
                var connection = ConnectionFactory.Create(address, credential);
                return Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
            });
    }

    private static DataCiteConnection Anonymous(ServiceAddress address)
        => ConnectionStore.Current.GetOrOpen(
            known => known.IsAnonymous && known.Uri == address.Uri,
            () => ConnectionFactory.Create(address, credential: null));

    private CmdletInputException NotConnected()
        => new(
            ErrorIds.NotConnected, ErrorCategory.ConnectionError, $"{MyInvocation.MyCommand.Name} needs a login, and there is none.",
            "Run Connect-DataCite -Credential DEMO.REPO -Environment Test (or Production) first, or give -Credential and -Environment here.");
}

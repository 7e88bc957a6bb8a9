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
    [ValidateNotNull]
    [NoApiKey]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public DataCiteConnection? Connection { get; set; }

    /// <summary>The account for this call alone, where no connection is to be kept. Needs <see cref="Environment"/>.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoApiKey]
    [LoginTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>The system for this call alone: Production, Test, or an address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    [NoApiKey]
    [ServiceAddressTransformation]
    public ServiceAddress? Environment { get; set; }

    /// <summary>Whether the cmdlet works without a login, for what is public.</summary>
    private protected abstract bool WorksAnonymously { get; }

    /// <summary>Whether the cmdlet does what only a repository account may do. A member account is then told so before anything is read.</summary>
    private protected virtual bool NeedsRepository => false;

    /// <summary>The connection in use.</summary>
    private protected DataCiteConnection InUse => _resolved ??= OrTerminate(() => RequireRights(Resolve()));

    /// <summary>The client in use; what it does is told in the verbose stream.</summary>
    private protected DataCiteClient Client => _client ??= InUse.Client.WithNotices(Tell);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        WriteVerbose($"Using {InUse.Environment} ({InUse.Uri}) {(InUse.IsAnonymous ? "without a login" : $"as {InUse.AccountId ?? "the account of the key"}")}.");
    }

    /// <summary>The client to send a write with; the write takes note when its request leaves.</summary>
    private protected DataCiteClient ClientFor(PendingWrite write) => InUse.Client.WithNotices(notice =>
    {
        if (notice.Kind is NoticeKind.WriteSending)
            write.Sending(notice.Doi);
        Tell(notice);
    });

    private protected override string ConnectionArguments
        => Connection is not null ? $" -Connection {CommandText.Argument(Connection.Name)}"
            : Credential is not null ? $" -Credential {CommandText.Argument(Credential.UserName)} -Environment {CommandText.Argument(DataCiteEnvironment.NameOf(InUse.Uri) ?? InUse.Uri.AbsoluteUri)}"
            : string.Empty;

    /// <summary>Reports an exception: one bad item is one error, and the others go on, unless none of them can fare better.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="target">The input item that it happened to.</param>
    /// <param name="write">The write that failed; null when nothing was to be written.</param>
    private protected void Report(Exception exception, object? target, PendingWrite? write = null)
    {
        var record = RecordOf(exception, target, write);
        if (EndsCommand(record))
            ThrowTerminatingError(record);
        WriteError(record);
    }

    /// <summary>Sends a write and waits for its answer; what goes wrong is reported.</summary>
    /// <returns>Whether there is an answer, which <see cref="HandOn"/> or <see cref="DataCiteCmdlet.EndWrite"/> has to follow.</returns>
    private protected bool TryWrite<T>(PendingWrite write, object? target, Func<PendingWrite, Task<T>> work, out T? answer)
    {
        try
        {
            answer = AwaitWrite(write, work);
            return true;
        }
        catch (Exception exception) when (ErrorRecords.IsOfItem(exception))
        {
            answer = default;
            UnlessStopped(write, () => Report(exception, target, write));
            return false;
        }
    }

    /// <summary>Writes what a write gave.</summary>
    private protected void HandOn(PendingWrite write, object? output)
    {
        write.WasInHand = !IsStopping;
        UnlessStopped(write, () => WriteObject(output));
    }

    // A cmdlet that is being stopped cannot tell: it does so when it is disposed.
    private void UnlessStopped(PendingWrite write, Action tell)
    {
        try
        {
            tell();
        }
        finally
        {
            if (!IsStopping)
                EndWrite(write);
        }
    }

    /// <summary>The error record of an exception; of a write that may have been carried out it says so, and how to find out.</summary>
    private protected ErrorRecord RecordOf(Exception exception, object? target, PendingWrite? write)
        => write is not null && UntoldWrites.IsUncertain(write, exception)
            ? ErrorRecords.Uncertain(exception, target, write, Words!, ConnectionArguments)
            : ErrorRecords.From(exception, target);

    /// <summary>Whether an error ends the cmdlet. A write of unknown outcome does not: what became of the login, the next item finds out.</summary>
    private protected static bool EndsCommand(ErrorRecord record) => ErrorRecords.IsFinal(record.Exception) && !ErrorRecords.IsUncertain(record);

    /// <summary>Goes on to the next page of a list. One that is not complete is an error after all that came, and ends nothing else.</summary>
    private protected bool NextPage<T>(IEnumerator<T> pages) => OrTerminate(() =>
    {
        try
        {
            return pages.MoveNext();
        }
        catch (ListInterruptedException gap)
        {
            Report(gap, null);
            return false;
        }
    });

    /// <summary>Whether the login has to be proved before the cmdlet works; not for one that wants to say what is wrong with it.</summary>
    private protected virtual bool NeedsProvedLogin => true;

    private DataCiteConnection Resolve()
    {
        if (Connection is not null)
            return Given(Connection);
        if (Credential is not null)
            return Open(Required(Environment), Login.Of(Credential));
        if (Environment is not null)
            return Anonymous(Environment);
        if (ConnectionStore.Current.Default is { } current)
            return RequireOpen(current);
        var fromVariables = EnvironmentLogin.ReadFor(given: null);
        var system = fromVariables?.Address ?? EnvironmentLogin.Address() ?? new ServiceAddress(ServiceAddress.Production);
        if (ConnectionStore.Current.Lost is { } lost)
            throw lost.ToException();
        return fromVariables is var (address, login) ? Open(address, login) : Anonymous(system);
    }

    private DataCiteConnection Given(DataCiteConnection connection)
    {
        if (Credential is not null || Environment is not null)
        {
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument,
                "-Connection was given together with -Credential or -Environment.",
                "Give either the connection, or the account and its system.");
        }

        return RequireOpen(connection);
    }

    // Another runspace to which it was handed may have ended it.
    private static DataCiteConnection RequireOpen(DataCiteConnection connection)
        => connection.IsOpen ? connection : throw new CmdletInputException(
            ErrorIds.ConnectionEnded, ErrorCategory.InvalidOperation,
            $"The connection '{connection.Name}' has ended, and its secret is forgotten.",
            "Connect again with Connect-DataCite.");

    private DataCiteConnection RequireRights(DataCiteConnection connection)
        => connection.IsAnonymous && !WorksAnonymously ? throw NotConnected()
            : NeedsRepository && connection.Role is (AccountRole.Member or AccountRole.Consortium) ? throw MemberCannot(connection)
            : connection;

    private DataCiteConnection Open(ServiceAddress address, Login login)
    {
        if (!NeedsProvedLogin)
            return ConnectionFactory.Create(address, login);
        return ConnectionStore.Current.GetOrOpen(
            known => ConnectionFactory.IsSame(known, address, login),
            () =>
            {
                var connection = ConnectionFactory.Create(address, login);
                return Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
            });
    }

    // Nothing decides by itself whether a password goes to the production system.
    private static ServiceAddress Required(ServiceAddress? environment) => environment ?? throw new CmdletInputException(
        ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument, "-Credential was given without -Environment.",
        "Add the system that the account belongs to: -Environment Production or -Environment Test.");

    private static DataCiteConnection Anonymous(ServiceAddress address)
        => ConnectionStore.Current.GetOrOpen(
            known => known.IsAnonymous && known.Uri == address.Uri,
            () => ConnectionFactory.Create(address, Login.Anonymous));

    private CmdletInputException NotConnected()
        => new(
            ErrorIds.NotConnected, ErrorCategory.ConnectionError, $"{MyInvocation.MyCommand.Name} needs a login. There is no connection.",
            Environment is null
                ? "Run Connect-DataCite -Credential DEMO.REPO -Environment Test (or Production) first, or give -Credential and -Environment here."
                : "-Environment alone reads what is public. Add -Credential; or leave it out to use the session's connection or the DATACITE_… "
                    + "environment variables.");

    private static CmdletInputException MemberCannot(DataCiteConnection connection)
        => new(
            ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied,
            $"{connection.AccountId} is a member account: it can read and transfer the DOIs of its repositories. It cannot create or change DOIs. Nothing was sent.",
            "Connect as the repository (PROVIDER.REPO) that the DOIs belong to.");
}

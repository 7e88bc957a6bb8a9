using System.ComponentModel;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that talks to a DataCite system, over the session's connection or one of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class ConnectedCmdlet : DataCiteCmdlet
{
    private DataCiteConnection? _resolved;
    private DataCiteClient? _client;
    private OwnPrefixes? _prefixes;

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

    /// <summary>Whether the cmdlet does what only a repository account may do. A member account then gets an error before anything is read.</summary>
    private protected virtual bool NeedsRepository => false;

    /// <summary>Whether the cmdlet does what only a member or consortium may do. A repository account then gets an error before anything is read.</summary>
    private protected virtual bool NeedsMember => false;

    /// <summary>The connection in use.</summary>
    internal DataCiteConnection InUse => _resolved ??= OrTerminate(new ConnectionChoice(this, WorksAnonymously, NeedsRepository, NeedsMember, NeedsProvedLogin, OpenProved).Make);

    /// <summary>The client in use; the verbose stream shows what it does.</summary>
    internal DataCiteClient Client => _client ??= InUse.Client.WithNotices(Tell);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        WriteVerbose($"Using {InUse.Environment} ({InUse.Uri}) {(InUse.IsAnonymous ? "without a login" : $"as {InUse.AccountId ?? "the account of the key"}")}.");
        if (TokenEnd.WarningFor(InUse, DateTimeOffset.UtcNow) is { } warning)
            WriteWarning(warning);
    }

    /// <summary>The client to send a write with; the write is marked when its request is sent.</summary>
    internal DataCiteClient ClientFor(PendingWrite write) => InUse.Client.WithNotices(notice =>
    {
        if (notice.Kind is NoticeKind.WriteSending)
            write.Sending(notice.Doi);
        Tell(notice);
    });

    private protected override string ConnectionArguments
        => Connection is not null ? $" -Connection {CommandText.Argument(Connection.Name)}"
            : Credential is not null ? $" -Credential {CommandText.Argument(Credential.UserName)} -Environment {CommandText.Argument(DataCiteEnvironment.NameOf(InUse.Uri) ?? InUse.Uri.AbsoluteUri)}"
            : string.Empty;

    /// <summary>Reports an exception: one bad item is one error, and the others go on, unless none of them can succeed.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="target">The input item that it happened to.</param>
    /// <param name="write">The write that failed; null when nothing was to be written.</param>
    internal void Report(Exception exception, object? target, PendingWrite? write = null)
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

    // A cmdlet that is being stopped cannot report it: it does so when it is disposed.
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
    internal virtual ErrorRecord RecordOf(Exception exception, object? target, PendingWrite? write)
        => write is not null && UntoldWrites.IsUncertain(write, exception)
            ? ErrorRecords.Uncertain(exception, target, write, Words!, ConnectionArguments)
            : Job?.HowToGoOn is { } advice && ErrorRecords.IsFinal(exception) && exception is not CmdletInputException { ErrorId: ErrorIds.SourceChanged } ? ErrorRecords.WithAdvice(ErrorRecords.From(exception, target), advice)
            : ErrorRecords.From(exception, target);

    /// <summary>Whether an error ends the cmdlet. A write of unknown outcome does not: what became of the login, the next item finds out.</summary>
    internal static bool EndsCommand(ErrorRecord record) => ErrorRecords.IsFinal(record.Exception) && !ErrorRecords.IsUncertain(record);

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

    /// <summary>The prefixes of the account, read when they are needed.</summary>
    private protected OwnPrefixes Prefixes
        => _prefixes ??= new OwnPrefixes(InUse, isAgain => Await(stop => isAgain ? InUse.RefreshPrefixesAsync(Client, stop) : InUse.GetPrefixesAsync(Client, stop)));

    /// <summary>Does something with a row. What is wrong with its whole table ends the command at its first row.</summary>
    private protected T StoppingAtTheTable<T>(Func<T> work, object? target = null)
    {
        try
        {
            return work();
        }
        catch (CmdletInputException problem) when (problem.ErrorId is ErrorIds.ColumnUnknown)
        {
            ThrowTerminatingError(RecordOf(problem, target, write: null));
            throw;
        }
    }

    /// <summary>Whether the login has to be proved before the cmdlet works; not for one that wants to say what is wrong with it.</summary>
    private protected virtual bool NeedsProvedLogin => true;

    private DataCiteConnection OpenProved(DataCiteConnection connection)
        => Await(stop => ConnectionFactory.OpenAsync(connection, connection.Client.WithNotices(Tell), stop));
}

using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>
/// Which connection a cmdlet uses: the one that its parameters name, else the session's default, else the login in the environment variables,
/// else none, for what is public. A command never goes to another system than its author thinks.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="worksAnonymously">Whether the cmdlet works without a login.</param>
/// <param name="needsRepository">Whether the cmdlet does what only a repository account may do.</param>
/// <param name="needsMember">Whether the cmdlet does what only a member or consortium may do.</param>
/// <param name="needsProvedLogin">Whether the login has to be proved first.</param>
/// <param name="prove">Proves the login of a new connection.</param>
internal sealed class ConnectionChoice(
    ConnectedCmdlet cmdlet, bool worksAnonymously, bool needsRepository, bool needsMember, bool needsProvedLogin, Func<DataCiteConnection, DataCiteConnection> prove)
{
    /// <summary>The connection.</summary>
    /// <exception cref="CmdletInputException">There is no connection that the cmdlet may use, or the parameters contradict each other.</exception>
    public DataCiteConnection Make() => RequireRights(Choose());

    private DataCiteConnection Choose()
    {
        if (cmdlet.Connection is not null)
            return Given(cmdlet.Connection);
        if (cmdlet.Credential is not null)
            return Open(Required(cmdlet.Environment), Login.Of(cmdlet.Credential));
        if (cmdlet.Environment is not null)
            return Anonymous(cmdlet.Environment);
        var store = ConnectionStore.Current;
        if (store.Default is { } current)
            return RequireOpen(current);
        var fromVariables = EnvironmentLogin.ReadFor(given: null);
        var system = fromVariables?.Address ?? EnvironmentLogin.Address() ?? new ServiceAddress(ServiceAddress.Production);
        if ((store.Lost ?? LostConnection.Undecided(store.Named)) is { } lost)
            throw lost.ToException();
        return fromVariables is var (address, login) ? Open(address, login) : Anonymous(system);
    }

    private DataCiteConnection Given(DataCiteConnection connection)
    {
        if (cmdlet.Credential is not null || cmdlet.Environment is not null)
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
        => connection.IsAnonymous && !worksAnonymously ? throw NotConnected()
            : needsRepository && connection.Role is (AccountRole.Member or AccountRole.Consortium) ? throw MemberCannot(connection)
            : needsMember && connection.IsRepository ? throw RepositoryCannot(connection)
            : connection;

    private DataCiteConnection Open(ServiceAddress address, Login login)
    {
        if (!needsProvedLogin)
            return ConnectionFactory.Create(address, login);
        return ConnectionStore.Current.GetOrOpen(
            known => ConnectionFactory.IsSame(known, address, login),
            () => prove(ConnectionFactory.Create(address, login)));
    }

    // Only the user decides whether a password goes to the production system.
    private static ServiceAddress Required(ServiceAddress? environment) => environment ?? throw new CmdletInputException(
        ErrorIds.EnvironmentMissing, ErrorCategory.InvalidArgument, "-Credential was given without -Environment.",
        "Add the system that the account belongs to: -Environment Production or -Environment Test.");

    private static DataCiteConnection Anonymous(ServiceAddress address)
        => ConnectionStore.Current.GetOrOpen(
            known => known.IsAnonymous && known.Uri == address.Uri,
            () => ConnectionFactory.Create(address, Login.Anonymous));

    private CmdletInputException NotConnected()
        => new(
            ErrorIds.NotConnected, ErrorCategory.ConnectionError, $"{cmdlet.MyInvocation.MyCommand.Name} needs a login. There is no connection.",
            cmdlet.Environment is null
                ? "Run Connect-DataCite -Credential DEMO.REPO -Environment Test (or Production) first, or give -Credential and -Environment here."
                : "-Environment alone reads what is public. Add -Credential; or leave it out to use the session's connection or the DATACITE_… "
                    + "environment variables.");

    private static CmdletInputException MemberCannot(DataCiteConnection connection)
        => new(
            ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied,
            $"{connection.AccountId} is a member account: it can read and transfer the DOIs of its repositories. It cannot create or change DOIs. Nothing was sent.",
            "Connect as the repository (PROVIDER.REPO) that the DOIs belong to.");

    private CmdletInputException RepositoryCannot(DataCiteConnection connection)
        => new(
            ErrorIds.PermissionDenied, ErrorCategory.PermissionDenied,
            $"{connection.AccountId ?? "The API key"} is a repository account, and {cmdlet.MyInvocation.MyCommand.Name} needs the account of a member or consortium. Nothing was sent.",
            $"Connect as the member that the repository belongs to: Connect-DataCite -Credential {MemberOf(connection.AccountId)}.");

    // As the id names it; most repositories still belong to that member.
    private static string MemberOf(string? repository) => repository is null ? "DEMO" : repository.Split('.')[0].ToUpperInvariant();
}

using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using DataCite.Metadata;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The connections of one runspace: parallel runspaces never see each other's. Those that were opened by name, one of them the default,
/// and those that cmdlets opened for a <c>-Credential</c> of their own and keep, so that a loop over such calls shares one pool and one
/// rate limit.
/// </summary>
internal sealed class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, ConnectionStore> Stores = [];

    private readonly List<DataCiteConnection> _named = [];
    private readonly List<DataCiteConnection> _unnamed = [];

    private ConnectionStore()
    {
    }

    /// <summary>The store of the runspace that the calling thread works in.</summary>
    public static ConnectionStore Current => Stores.GetValue(Runspace.DefaultRunspace, static _ => new ConnectionStore());

    /// <summary>The connection that cmdlets use by default; null when the session has no default.</summary>
    public DataCiteConnection? Default { get; private set; }

    /// <summary>Why there is no default although somebody wanted one; null where nobody did.</summary>
    public LostConnection? Lost { get; private set; }

    /// <summary>The connections that were opened by name and are still open; the oldest first.</summary>
    public IReadOnlyList<DataCiteConnection> Named => [.. _named.Where(static connection => connection.IsOpen)];

    /// <summary>Adds a connection and makes it the default. One of the same name ends.</summary>
    public void Add(DataCiteConnection connection)
    {
        if (Find(connection.Name) is { } former)
            Remove(former);
        _named.Add(connection);
        (Default, Lost) = (connection, null);
    }

    /// <summary>Takes note that somebody wants to be connected, and is not.</summary>
    public void NoteLost(LostConnection lost) => Lost = lost;

    /// <summary>Lets the session be without a connection: nobody wants one any more.</summary>
    public void ForgetLost() => Lost = null;

    /// <summary>
    /// Ends a connection. If it was the default, there is none until the next one is opened: a command must not land elsewhere.
    /// </summary>
    public void Remove(DataCiteConnection connection)
    {
        _named.Remove(connection);
        if (Default == connection)
            Default = null;
        connection.Dispose();
    }

    /// <summary>The connection of a name, whatever its case.</summary>
    public DataCiteConnection? Find(string name)
        => _named.Find(connection => string.Equals(connection.Name, PrintableText.Of(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a connection is kept here, by name or not.</summary>
    public bool Holds(DataCiteConnection connection) => _named.Contains(connection) || _unnamed.Contains(connection);

    /// <summary>An earlier connection of the same login to the same system, or a new one from <paramref name="open"/>.</summary>
    public DataCiteConnection GetOrOpen(Predicate<DataCiteConnection> isSame, Func<DataCiteConnection> open)
    {
        if (_unnamed.Find(isSame) is { } known)
            return known;
        var connection = open();
        _unnamed.Add(connection);
        return connection;
    }

    /// <summary>Ends every connection.</summary>
    public void RemoveAll()
    {
        foreach (var connection in _named.Concat(_unnamed).ToArray())
            Remove(connection);
        _unnamed.Clear();
        Lost = null;
    }

    /// <summary>Ends every connection to a sandbox that is stopped.</summary>
    public void RemoveAllTo(Uri address)
    {
        if (Default?.Uri == address)
            Lost = LostConnection.SandboxStopped(address);
        foreach (var connection in _named.Concat(_unnamed).Where(connection => connection.Uri == address).ToArray())
        {
            _unnamed.Remove(connection);
            Remove(connection);
        }
    }
}

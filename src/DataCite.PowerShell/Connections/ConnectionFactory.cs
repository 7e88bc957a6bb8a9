using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Opens connections, and proves that a login works before anything relies on it.</summary>
internal static class ConnectionFactory
{
    /// <summary>What requests say about the program that sends them.</summary>
    internal static readonly string Product = $"DataCite.PowerShell/{typeof(ConnectionFactory).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>A connection that has not been used yet.</summary>
    /// <param name="address">The system.</param>
    /// <param name="login">Who connects.</param>
    /// <param name="name">What to call it; null for account@system.</param>
    /// <param name="contact">A mail address for the user agent.</param>
    /// <exception cref="CmdletInputException">The login or the address cannot be used.</exception>
    public static DataCiteConnection Create(ServiceAddress address, Login login, string? name = null, string? contact = null)
    {
        var account = login.ToAccount();
        try
        {
            var client = new DataCiteClient(new DataCiteClientOptions
            {
                BaseAddress = address.Uri,
                Account = account,
                Contact = contact,
                Product = Product,
            });
            return new DataCiteConnection(client, address, name, contact)
            {
                AccountId = account.AccountId,
                Secret = login.Secret?.Copy(),
            };
        }
        catch (ArgumentException exception)
        {
            throw new CmdletInputException(
                ErrorIds.AddressInvalid, ErrorCategory.InvalidArgument, ErrorRecords.PlainMessage(exception),
                "Give an https address, and a plain mail address as contact.", exception);
        }
    }

    /// <summary>A client with the login of a connection that gives up soon, for looking at what is wrong. The caller disposes it.</summary>
    public static DataCiteClient CreateForDiagnosis(DataCiteConnection connection) => new(new DataCiteClientOptions
    {
        BaseAddress = connection.Uri,
        Account = connection.Client.Account,
        Contact = connection.Contact,
        Product = Product,
        MaxRetryAttempts = 1,
        ReadTimeout = TimeSpan.FromSeconds(20),
    });

    /// <summary>A connection whose login has been proved.</summary>
    /// <exception cref="DataCiteException">It is not good, or there is no answer; the connection has ended.</exception>
    public static async Task<DataCiteConnection> OpenAsync(DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        try
        {
            await VerifyAsync(connection, client, stop).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a connection is of this login and system.</summary>
    public static bool IsSame(DataCiteConnection connection, ServiceAddress address, Login login)
        => connection.IsOpen
            && connection.Uri == address.Uri
            && (login.AccountId is null || string.Equals(connection.AccountId, login.AccountId, StringComparison.OrdinalIgnoreCase))
            && connection.Secret is { } secret
            && login.Secret is { } other
            && SecretComparison.AreEqual(secret, other);

    // With a wrong login the server would answer as for the public (T1).
    private static async Task VerifyAsync(DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        if (connection.IsAnonymous)
            return;
        var login = await client.VerifyLoginAsync(stop).ConfigureAwait(false);
        connection.AccountId ??= login.AccountId;
        if (connection.AccountId is { } id)
            connection.Description = await DescribeAsync(client, id, stop).ConfigureAwait(false);
    }

    // The login is good; what else the server says about the account is worth having, not worth failing for.
    private static async Task<AccountDescription?> DescribeAsync(DataCiteClient client, string accountId, CancellationToken stop)
    {
        try
        {
            return await client.DescribeAccountAsync(accountId, stop).ConfigureAwait(false);
        }
        catch (DataCiteException)
        {
            return null; // Told as a notice, like every request.
        }
    }
}

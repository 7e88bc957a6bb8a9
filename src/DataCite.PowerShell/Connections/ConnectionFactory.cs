using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>Opens connections, and proves that a login works before anything relies on it.</summary>
internal static class ConnectionFactory
{
    private static readonly string Product = $"DataCite.PowerShell/{typeof(ConnectionFactory).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>A connection that has not been used yet.</summary>
    /// <param name="address">The system.</param>
    /// <param name="credential">Account id and password or API key; null for anonymous reading.</param>
    /// <param name="name">What to call it; null for account@system.</param>
    /// <param name="contact">A mail address for the user agent.</param>
    /// <exception cref="CmdletInputException">The credential or the address cannot be used.</exception>
    public static DataCiteConnection Create(ServiceAddress address, PSCredential? credential, string? name = null, string? contact = null)
    {
        try
        {
            var account = credential is null ? DataCiteAccount.Anonymous : DataCiteAccount.Repository(credential.UserName, credential.Password);
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
                Secret = credential?.Password.Copy(),
            };
        }
        catch (ArgumentException exception)
        {
            throw new CmdletInputException(
                ErrorIds.AccountInvalid, ErrorCategory.InvalidArgument, ErrorRecords.PlainMessage(exception),
                "Give the account id (DEMO.REPO) as user name and its password, an https address, and a plain mail address as contact.", exception);
        }
    }

    /// <summary>
    /// Asks the server whether the login is good (with a wrong one it would answer as for the public, T1), and which prefixes it may use.
    /// </summary>
    /// <exception cref="AuthenticationFailedException">The password is wrong, or there is no such account.</exception>
    private static async Task VerifyAsync(DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        if (connection.IsAnonymous)
            return;
        var login = await client.VerifyLoginAsync(stop).ConfigureAwait(false);
        connection.AccountId ??= login.AccountId;
        await RefreshPrefixesAsync(connection, client, stop).ConfigureAwait(false);
    }

    /// <summary>A connection whose login has been proved.</summary>
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

    /// <summary>Reads the prefixes of the connection's account.</summary>
    public static async Task RefreshPrefixesAsync(DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        if (connection.AccountId is not { } id)
            return;
        var query = connection.IsRepository ? new PrefixQuery { RepositoryId = id } : new PrefixQuery { ProviderId = id };
        var prefixes = new List<string>();
        await foreach (var page in client.ListPrefixesAsync(query, stop).ConfigureAwait(false))
            prefixes.AddRange(page.Prefixes.Select(static prefix => prefix.Prefix));
        connection.Prefixes = prefixes;
    }

    /// <summary>Whether a connection is of this login and system.</summary>
    public static bool IsSame(DataCiteConnection connection, ServiceAddress address, PSCredential credential)
        => connection.Uri == address.Uri
            && string.Equals(connection.AccountId, credential.UserName, StringComparison.OrdinalIgnoreCase)
            && connection.Secret is { } secret
            && SecretComparison.AreEqual(secret, credential.Password);
}

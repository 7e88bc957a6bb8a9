using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>Finds the DOI that an item has already.</summary>
internal static class ExistingDoi
{
    /// <summary>
    /// The DOI of that name, or one of the account with the same key; null when there is none. The name is looked up in the server's database and is
    /// certain. The key is looked up in its index, which lags behind (T24), and what is found there is read by name.
    /// </summary>
    /// <param name="client">The account's client.</param>
    /// <param name="name">The name that a new DOI would get.</param>
    /// <param name="key">The key; null to go by the name alone.</param>
    /// <param name="owner">The account whose DOIs count.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The server could not be asked.</exception>
    public static async Task<DoiRecord?> FindAsync(DataCiteClient client, DoiName name, ItemKey? key, DataCiteConnection owner, CancellationToken stop)
    {
        if (await ReadAsync(client, name, stop).ConfigureAwait(false) is { } named)
            return named;
        if (key?.Query is not { } text)
            return null;
        var query = new DoiQuery
        {
            Query = text,
            RepositoryIds = owner.AccountId is { } account ? [account] : [],
            Prefixes = owner.AccountId is null ? owner.Prefixes : [],
        };
        await foreach (var page in client.ListDoisAsync(query, cancellationToken: stop).ConfigureAwait(false))
        {
            foreach (var found in page.Records.Where(key.Fits))
            {
                if (DoiName.TryParse(found.Doi, out var other) && await ReadAsync(client, other, stop).ConfigureAwait(false) is { } current && key.Fits(current))
                    return current;
            }
        }

        return null;
    }

    private static async Task<DoiRecord?> ReadAsync(DataCiteClient client, DoiName name, CancellationToken stop)
    {
        try
        {
            return await client.GetDoiAsync(name, stop).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}

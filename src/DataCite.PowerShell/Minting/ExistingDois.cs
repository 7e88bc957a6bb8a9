using System.Management.Automation;
using System.Runtime.CompilerServices;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Minting;

/// <summary>Finds the DOIs that items have already, and remembers which results are such.</summary>
internal sealed class ExistingDois
{
    private readonly ConditionalWeakTable<DoiRecord, DoiRecord> _found = [];

    /// <summary>Whether a result was there before.</summary>
    public bool Contains(DoiRecord result) => _found.TryGetValue(result, out _);

    /// <summary>Creates a DOI, or gives the one that is there.</summary>
    /// <exception cref="DataCiteException">The server refused, or could not be asked.</exception>
    public async Task<DoiRecord> SendUnlessThereAsync(DataCiteClient client, NewDoiPlan plan, DoiState state, DataCiteConnection owner, Func<DoiRecord, Task>? intend, PendingWrite write)
    {
        if (await FindAsync(client, plan, owner, write.Token).ConfigureAwait(false) is { } there)
            return Remember(there);
        try
        {
            return await NewDoi.SendAsync(client, plan.Record, plan.Naming, state, intend, write.Token).ConfigureAwait(false);
        }
        catch (ConflictException)
        {
            // Another run was faster.
            return Remember(await client.GetDoiAsync(plan.Naming.Name, write.Token).ConfigureAwait(false));
        }
    }

    /// <summary>
    /// The DOI of that name, or one of the account with the same key; null when there is none. The name is looked up in the server's database and is
    /// certain. The key is looked up in the search index, which shows changes later, and what is found there is read by name.
    /// </summary>
    /// <param name="client">The account's client.</param>
    /// <param name="plan">The new DOI: its name, and its key if it has one.</param>
    /// <param name="owner">The account whose DOIs count.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The server could not be asked.</exception>
    public static async Task<DoiRecord?> FindAsync(DataCiteClient client, NewDoiPlan plan, DataCiteConnection owner, CancellationToken stop)
    {
        if (await ReadAsync(client, plan.Naming.Name, stop).ConfigureAwait(false) is { } named)
            return named;
        if (plan.Key is not { Query: { } text } key)
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

    private DoiRecord Remember(DoiRecord record)
    {
        _found.AddOrUpdate(record, record);
        return record;
    }

    /// <summary>The DOI of a name; null when it does not exist.</summary>
    /// <exception cref="DataCiteException">The server could not be asked.</exception>
    public static async Task<DoiRecord?> ReadAsync(DataCiteClient client, DoiName name, CancellationToken stop)
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

    /// <summary>The error about a DOI that exists already.</summary>
    public static CmdletInputException Error(DoiRecord record)
        => new(
            ErrorIds.DoiExists, ErrorCategory.ResourceExists, $"{DoiDeed.Of(record)} exists already and is {StateWords.Of(record.State)}. Nothing was sent.",
            "Choose another name, or add -SkipExisting to pass over what exists.");
}

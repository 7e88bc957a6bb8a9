using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>Sends a new DOI. Should a made-up name be an older DOI's, another is made up.</summary>
internal static class NewDoi
{
    // One name in 10⁹ is taken by chance. More than this is no chance.
    private const int MaxNames = 3;

    /// <summary>Creates the DOI and gives it as the server has it.</summary>
    /// <exception cref="DataCiteException">The server refused, or could not be asked.</exception>
    public static async Task<DoiRecord> SendAsync(DataCiteClient client, DoiRecord record, DoiNaming naming, DoiState state, CancellationToken stop)
    {
        var options = new CreateDoiOptions { Event = EventFor(state), IsNameMadeUp = naming.IsMinted };
        for (var names = 1; ; names++)
        {
            try
            {
                return await client.CreateDoiAsync(record, options, stop).ConfigureAwait(false);
            }
            catch (ConflictException conflict) when (conflict.MayTakeAnotherName && names < MaxNames)
            {
                record.Doi = DoiName.Mint(naming.Start!).Value;
            }
        }
    }

    /// <summary>What has to happen to a new DOI for it to have the state; null for a draft.</summary>
    public static DoiEvent? EventFor(DoiState state) => state switch
    {
        DoiState.Findable => DoiEvent.Publish,
        DoiState.Registered => DoiEvent.Register,
        _ => null,
    };
}

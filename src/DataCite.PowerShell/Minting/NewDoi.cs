using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Minting;

/// <summary>Sends a new DOI. Should a made-up name be an older DOI's, another is made up.</summary>
internal static class NewDoi
{
    // One name in 10⁹ is taken by chance. More than this is no chance.
    private const int MaxNames = 3;

    /// <summary>Creates the DOI and gives it as the server has it.</summary>
    /// <param name="client">The account's client.</param>
    /// <param name="record">What is sent.</param>
    /// <param name="naming">Where its name comes from.</param>
    /// <param name="state">The state that it shall have.</param>
    /// <param name="intend">Takes note of each name before it is sent; null for nothing.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <exception cref="DataCiteException">The server refused, or could not be asked.</exception>
    public static async Task<DoiRecord> SendAsync(
        DataCiteClient client, DoiRecord record, DoiNaming naming, DoiState state, Func<DoiRecord, Task>? intend, CancellationToken stop)
    {
        var options = new CreateDoiOptions { Event = TargetEvent.Of(state), IsNameMadeUp = naming.IsMinted };
        for (var names = 1; ; names++)
        {
            if (intend is not null)
                await intend(record).ConfigureAwait(false);
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

    /// <summary>What is wrong with a DOI that was created; null when it has the state that was asked for.</summary>
    public static CmdletInputException? FindShortfall(DoiRecord result, DoiState target) => result.State == target ? null : new CmdletInputException(
        ErrorIds.StateNotReached, ErrorCategory.InvalidResult,
        $"{PrintableText.Of(result.Doi)} was created, but is {StateWords.Of(result.State)} and not {StateWords.Of(target)}.",
        "Look at the DOI with Get-DataCiteDoi, and publish it with Publish-DataCiteDoi.");
}

using DataCite.Client;

namespace DataCite.PowerShell.Connections;

/// <summary>Fetches the prefixes of a connection for somebody who looks at it: nice to see, and not worth a long wait.</summary>
internal static class KnownPrefixes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Why they are not there; null when they are, or when there are none to fetch.</returns>
    public static async Task<string?> TryLoadAsync(DataCiteConnection connection, DataCiteClient client, CancellationToken stop)
    {
        if (connection.AccountId is null || !connection.IsOpen)
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            await connection.GetPrefixesAsync(client, limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (DataCiteException failure)
        {
            return $"The prefixes of '{connection.Name}' could not be read: {failure.Problem}";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"The prefixes of '{connection.Name}' could not be read within {Patience.TotalSeconds:0} s.";
        }
    }
}

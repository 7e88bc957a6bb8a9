using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

// Reads the URL of DOIs that come as names.
public sealed partial class TestDataCiteDoiLinkCommand
{
    private readonly SemaphoreSlim _reading = new(4);

    // As many at a time as other commands read, however many pages are checked.
    private async Task<string?> ReadAsync(DataCiteClient client, DoiName name, CancellationToken stop)
    {
        await _reading.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return (await WildcardNames.GetAsync(client, name, stop).ConfigureAwait(false)).Url;
        }
        finally
        {
            _reading.Release();
        }
    }
}

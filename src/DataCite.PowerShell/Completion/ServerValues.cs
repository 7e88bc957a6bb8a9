using System.Collections;
using System.Management.Automation;
using DataCite.Client;
using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Completion;

/// <summary>Values that only the server knows, asked for at Tab: what does not come soon is there at one of the next times.</summary>
internal static class ServerValues
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>The connection that the command would use, if it is open and known here.</summary>
    public static DataCiteConnection? ConnectionOf(IDictionary bound)
    {
        var given = bound?["Connection"] is PSObject wrapped ? wrapped.BaseObject : bound?["Connection"];
        return given switch
        {
            DataCiteConnection connection => connection.IsOpen ? connection : null,
            string name => ConnectionStore.Current.Find(name),
            _ => ConnectionStore.Current.Default,
        };
    }

    /// <summary>The values, or none where they do not come in time or not at all: the command itself will say why.</summary>
    public static IReadOnlyList<T> Get<T>(Func<Task<IReadOnlyList<T>>> read)
    {
        var reading = Task.Run(async () =>
        {
            try
            {
                return await read().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is DataCiteException or ObjectDisposedException or InvalidOperationException)
            {
                return [];
            }
        });
        return BoundedWait.For(reading, Patience) ? BoundedWait.ResultOf(reading) : [];
    }
}

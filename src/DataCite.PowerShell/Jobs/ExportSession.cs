using System.Globalization;
using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Jobs;

/// <summary>The export of a cmdlet. What goes wrong with its files is an error that ends the command, and says how to go on.</summary>
/// <param name="plan">What is written, and where.</param>
/// <param name="waitFor">Waits for work on the pipeline thread.</param>
internal sealed class ExportSession(ExportPlan plan, Func<Func<Task<bool>>, bool> waitFor) : IDisposable
{
    // How long a disk may take to close the files.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DateTimeOffset _from = DateTimeOffset.UtcNow;
    private Export? _export;

    /// <summary>What is written, and where.</summary>
    public ExportPlan Plan => plan;

    /// <summary>Where the list goes on; null for its beginning.</summary>
    public string? Cursor => _export?.Cursor;

    /// <summary>How many DOIs are written.</summary>
    public long Rows => _export?.Rows ?? 0;

    /// <summary>Whether all of the list is read already.</summary>
    public bool IsRead => _export?.IsRead is true;

    /// <summary>How many DOIs earlier runs have written.</summary>
    public long RowsBefore => _export?.RowsBefore ?? 0;

    /// <summary>Begins, or goes on.</summary>
    /// <param name="command">The name of the cmdlet.</param>
    /// <param name="connection">The account and the system.</param>
    /// <exception cref="Errors.CmdletInputException">It cannot.</exception>
    public void Open(string command, DataCiteConnection connection)
    {
        if (_export is not null)
            return;
        var header = new JobHeader(command, JobSession.AccountOf(connection), connection.Uri.AbsoluteUri);
        Guarded(async () => _export = await Export.BeginAsync(plan, header, TimeProvider.System).ConfigureAwait(false));
    }

    /// <summary>Writes rows.</summary>
    /// <param name="records">The rows.</param>
    /// <param name="info">What the server says about the list; null for rows from the pipeline.</param>
    public void Add(IReadOnlyList<DoiRecord> records, DoiPageInfo? info) => Guarded(() => _export!.AddPageAsync(records, info));

    /// <summary>Gives the file its name.</summary>
    /// <param name="warn">Takes a warning about what the format cannot hold.</param>
    /// <returns>What was done, in a sentence.</returns>
    public string Complete(Action<string> warn)
    {
        var losses = new ExportLosses();
        Guarded(async () => losses = await _export!.CompleteAsync(plan.CanGoOn).ConfigureAwait(false));
        foreach (var warning in ExportPlans.Describe(losses))
            warn(warning);
        Guarded(_export!.EndAsync);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_export.Made} {(_export.Made == 1 ? "DOI is" : "DOIs are")} in '{plan.Path}', read from {_export.Begun ?? _from:yyyy-MM-dd HH:mm:ss} to {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ss} UTC.");
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        if (_export is { } export)
            BoundedWait.For(Task.Run(async () => await export.DisposeAsync().ConfigureAwait(false)), Patience);
    }

    private void Guarded(Func<Task> work) => waitFor(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
            return true;
        }
        catch (JobException exception)
        {
            throw JobSession.Of(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ExportPlans.Unwritable(plan.Path, exception);
        }
    });
}

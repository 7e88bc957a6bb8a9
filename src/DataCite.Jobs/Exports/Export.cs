using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// Writes the pages of a list to a file or a folder. After each page the journal says how far it is, so that the same export goes on behind the
/// last complete page. What is not complete has another name.
/// </summary>
internal sealed class Export : IAsyncDisposable
{
    private const int NamesOfOtherRanges = 200;

    private readonly ExportPlan _plan;
    private readonly Job _job;
    private readonly ExportLock _lock;
    private readonly HashSet<string> _last;
    private IExportFile? _file;
    private JobPage _page;
    private bool _isComplete;
    private bool _isClosed;

    private Export(ExportPlan plan, ExportLock taken, Job job, JobPage? goesOn)
    {
        _plan = plan;
        _lock = taken;
        _job = job;
        _page = goesOn ?? new JobPage(0, 0, 0, default);
        _last = [.. _page.Last];
        _file = Open(plan, _page.Bytes, goesOn is not null);
    }

    /// <summary>Where the list goes on; null for its beginning.</summary>
    public string? Cursor => _page.Cursor;

    /// <summary>How many rows are written.</summary>
    public long Rows => _page.Rows;

    /// <summary>How many DOIs are in what was made: in a folder, a DOI that came twice has one file.</summary>
    public long Made { get; private set; }

    /// <summary>Whether all of the list is read already, and only its end is missing.</summary>
    public bool IsRead => _page is { Number: > 0, Cursor: null } && Missing == 0;

    /// <summary>How many rows earlier runs have written.</summary>
    public long RowsBefore { get; private init; }

    /// <summary>When the run began that read the first row; null where it is this one.</summary>
    public DateTimeOffset? Begun => RowsBefore > 0 ? _job.Begun : null;

    private long Missing => Math.Max(0, (_page.Total ?? 0) - _page.Rows);

    /// <summary>Begins an export, or goes on with it.</summary>
    /// <param name="plan">What is written, and where.</param>
    /// <param name="header">The command, the account and the system.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="JobException">Another export was begun there, or another process works on it.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<Export> BeginAsync(ExportPlan plan, JobHeader header, TimeProvider time)
    {
        var taken = ExportLock.Take(plan);
        Job? job = null;
        var isNew = false;
        try
        {
            job = OpenJob(plan, header, time);
            var goesOn = plan.CanGoOn && !job.HasEnded && job.LastPage is { Number: > 0 } page && ExportPlace.HasPart(plan, page.Bytes) ? job.LastPage : null;
            // The list had ended, and rows were missing: only a new reading finds them.
            if (goesOn is { Cursor: null } && goesOn.Rows < goesOn.Total)
                goesOn = null;
            isNew = goesOn is null;
            // Before the unfinished file of an earlier run goes: else its pages would be taken for those of this run, if that is stopped at once.
            if (isNew)
                await job.AddPageAsync(new JobPage(0, 0, 0, default)).ConfigureAwait(false);
            return new Export(plan, taken, job, goesOn) { RowsBefore = goesOn?.Rows ?? 0 };
        }
        catch
        {
            await CloseAsync(plan, taken, job, isUsed: !isNew).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes the rows of a page, each once.</summary>
    /// <param name="records">The rows.</param>
    /// <param name="info">What the server says about the list; null for rows that do not come from one.</param>
    public async Task AddPageAsync(IReadOnlyList<DoiRecord> records, DoiPageInfo? info)
    {
        // Behind a cursor that is made from a row, rows of the same second come again.
        var news = _last.Count == 0 ? records : [.. records.Where(record => record.Doi is not { } name || !_last.Contains(name))];
        _file!.Write(news);
        var rows = _page.Rows + news.Count;
        _last.Clear();
        _file!.EndPage();
        _page = new JobPage(_page.Number + 1, rows, _file.Length, default)
        {
            Cursor = info?.Cursor,
            Total = info?.Total ?? _page.Total,
            // With several ranges, the pages before this one are the last of other ranges.
            Last = !_plan.CanGoOn ? [] : _plan.HasRanges ? [.. NamesOfLastSecond(records), .. _page.Last.Take(NamesOfOtherRanges)] : NamesOfLastSecond(records),
        };
        await _job.AddPageAsync(_page).ConfigureAwait(false);
    }

    /// <summary>Gives the file its name.</summary>
    /// <param name="isWhole">Whether the rows are a whole list, so that as many are expected as its last page counts.</param>
    /// <returns>What the format cannot hold.</returns>
    /// <exception cref="JobException">Rows are missing.</exception>
    public async Task<ExportLosses> CompleteAsync(bool isWhole)
    {
        if (isWhole && Missing > 0)
            throw new JobException(
                JobProblem.Incomplete, $"DataCite counts {_page.Total} DOIs in the list, and gave {_page.Rows}. The export is not complete: '{_plan.Path}' was not written.",
                "Run the command again: it reads the list anew.");
        var losses = new ExportLosses();
        var files = _file!.Complete(losses);
        _file = null;
        _isComplete = true;
        Made = DoiFileFormats.IsFolder(_plan.Format) ? files : _page.Rows;
        await _job.EndAsync().ConfigureAwait(false);
        return losses;
    }

    /// <summary>Closes the journal of an export that is complete. One that was not asked for is removed.</summary>
    public Task EndAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        var isEmpty = !_isComplete && _page.Rows == 0;
        try
        {
            // On a full disk this fails as well.
            _file?.Dispose();
        }
        finally
        {
            if (isEmpty)
                ExportPlace.RemovePart(_plan);
            await CloseAsync(_plan, _lock, _job, isUsed: !isEmpty && !_isComplete).ConfigureAwait(false);
        }
    }

    // A journal that was not asked for goes when nothing can go on with it. The lock is the last to go: else the journal may be that of another export.
    private static async ValueTask CloseAsync(ExportPlan plan, ExportLock taken, Job? job, bool isUsed)
    {
        try
        {
            if (job is null)
                return;
            await job.DisposeAsync().ConfigureAwait(false);
            if (!isUsed && plan.JobPath is null)
                File.Delete(plan.JournalPath);
        }
        finally
        {
            taken.Dispose();
        }
    }

    private static Job OpenJob(ExportPlan plan, JobHeader header, TimeProvider time)
    {
        try
        {
            return Job.Open(plan.JournalPath, header with { Scope = plan.Scope }, time);
        }
        catch (JobException problem) when (problem.Kind is JobProblem.Foreign && plan.JobPath is null)
        {
            throw new JobException(
                problem.Kind, $"Another export to '{plan.Path}' was begun, and is not complete. {problem.Message}",
                $"Run the command again that began it. To begin anew, delete '{plan.PartPath}' and '{plan.JournalPath}'.", problem);
        }
    }

    private static IExportFile Open(ExportPlan plan, long length, bool goesOn) => plan.Format switch
    {
        DoiFileFormat.JsonLines => new JsonLinesExport(plan, length),
        DoiFileFormat.Csv or DoiFileFormat.Xlsx => new TableExport(plan, length),
        _ => new FolderExport(plan, goesOn),
    };

    private static string[] NamesOfLastSecond(IReadOnlyList<DoiRecord> records)
        => records is [.., { Created: { } created }]
            ? [.. records.Reverse().TakeWhile(record => record.Created?.ToUnixTimeSeconds() == created.ToUnixTimeSeconds()).Select(static record => record.Doi).OfType<string>()]
            : [];
}

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
    private readonly HashSet<string> _last;
    private IExportFile? _file;
    private JobPage _page;

    private Export(ExportPlan plan, Job job, JobPage? goesOn)
    {
        _plan = plan;
        _job = job;
        _page = goesOn ?? new JobPage(0, 0, 0, default);
        _last = [.. _page.Last];
        _file = Open(plan, _page.Bytes, goesOn is not null);
    }

    /// <summary>Where the list goes on; null for its beginning.</summary>
    public string? Cursor => _page.Cursor;

    /// <summary>How many rows are written.</summary>
    public long Rows => _page.Rows;

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
        var job = Job.Open(plan.JournalPath, header with { Scope = plan.Scope }, time);
        try
        {
            var goesOn = plan.CanGoOn && !job.HasEnded && job.LastPage is { Number: > 0 } page && HasPart(plan, page) ? job.LastPage : null;
            // The list had ended, and rows were missing: only a new reading finds them.
            if (goesOn is { Cursor: null } && goesOn.Rows < goesOn.Total)
                goesOn = null;
            // Before the unfinished file of an earlier run goes: else its pages would be taken for those of this run, if that is stopped at once.
            if (goesOn is null)
                await job.AddPageAsync(new JobPage(0, 0, 0, default)).ConfigureAwait(false);
            return new Export(plan, job, goesOn) { RowsBefore = goesOn?.Rows ?? 0 };
        }
        catch
        {
            await job.DisposeAsync().ConfigureAwait(false);
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
        _file!.Complete(losses);
        _file = null;
        await _job.EndAsync().ConfigureAwait(false);
        return losses;
    }

    /// <summary>Removes a journal that was not asked for, once the export is complete.</summary>
    public async Task EndAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        if (_plan.JobPath is null)
            File.Delete(_plan.JournalPath);
    }

    public async ValueTask DisposeAsync()
    {
        _file?.Dispose();
        await _job.DisposeAsync().ConfigureAwait(false);
    }

    private static IExportFile Open(ExportPlan plan, long length, bool goesOn) => plan.Format switch
    {
        DoiFileFormat.JsonLines => new JsonLinesExport(plan, length),
        DoiFileFormat.Csv or DoiFileFormat.Xlsx => new TableExport(plan, length),
        _ => new FolderExport(plan, goesOn),
    };

    private static bool HasPart(ExportPlan plan, JobPage page)
        => DoiFileFormats.IsFolder(plan.Format) ? Directory.Exists(plan.PartPath) : File.Exists(plan.PartPath) && new FileInfo(plan.PartPath).Length >= page.Bytes;

    private static string[] NamesOfLastSecond(IReadOnlyList<DoiRecord> records)
        => records is [.., { Created: { } created }]
            ? [.. records.Reverse().TakeWhile(record => record.Created?.ToUnixTimeSeconds() == created.ToUnixTimeSeconds()).Select(static record => record.Doi).OfType<string>()]
            : [];
}

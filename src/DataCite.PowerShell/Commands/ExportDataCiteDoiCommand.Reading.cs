using DataCite.Client;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;
using DataCite.PowerShell.Jobs;
using DataCite.PowerShell.Pipeline;

namespace DataCite.PowerShell.Commands;

// Reads what is exported.
public sealed partial class ExportDataCiteDoiCommand
{
    // Two pages are in memory at a time. A row has some 4 KB, with its XML some 12 KB, and for a table its cells besides.
    private int RowsOfListPage => Compact ? 1000 : DoiFileFormats.IsTable(_export!.Plan.Format) ? 250 : 500;

    private void List(DoiQuery query)
    {
        foreach (var problem in UnknownResourceTypes().Concat(UnknownQueryFields()))
            WriteWarning(problem);
        if (Confirmation.IsPreview)
        {
            _received = OrTerminate(() => Await(stop => Client.CountDoisAsync(query, stop))).Info.Total ?? 0;
            return;
        }

        if (_export!.RowsBefore > 0)
            WriteVerbose($"Going on behind the {_export.RowsBefore} DOIs that an earlier run has written.");
        if (_export.IsRead)
            return;
        var progress = new ProgressReport(Items.Activity, TimeProvider.System, WriteProgress);
        var paging = new PageOptions { PageSize = RowsOfListPage, Cursor = _export.Cursor, Ranges = _export.Plan.CanGoOn ? ListRanges : 1 };
        using var pages = Enumerate(stop => Client.ListDoisAsync(query, paging, stop)).GetEnumerator();
        // A list that is not complete ends the command: its file does not get its name.
        while (OrTerminate(pages.MoveNext))
        {
            OrTerminate(() => Add(pages.Current.Records, pages.Current.Info), Path);
            progress.Update(_export.Rows, pages.Current.Info.Total);
        }

        progress.Complete();
    }

    private void Keep(DoiRecord record)
    {
        _received++;
        if (Confirmation.IsPreview)
            return;
        _rows.Add(record);
        if (_rows.Count == RowsOfPage)
            WriteRows();
    }

    private void WriteRows()
    {
        OrTerminate(() => Add(_rows, null), Path);
        _rows.Clear();
    }

    private bool WriteLastRows()
    {
        // An old file is worth more than one without any of the DOIs that were asked for.
        if (_given > 0 && _received == 0)
            throw ExportPlans.Unread(_export!.Plan.Path, _given);
        return Add(_rows, null);
    }

    private bool Open()
    {
        _export!.Open(MyInvocation.MyCommand.Name, InUse);
        return true;
    }

    private bool Add(IReadOnlyList<DoiRecord> rows, DoiPageInfo? info)
    {
        _export!.Add(rows, info);
        return true;
    }

    private ExportPlan MakePlan()
    {
        var path = ExportPlaces.PathOf(this, Path);
        var format = ExportPlans.FormatOf(path, EnumWords.Optional<DoiFileFormat>(Format), Compact);
        var delimiter = ExportPlans.DelimiterOf(Delimiter, UseCulture, path, format);
        var plan = new ExportPlan(path, format)
        {
            Scope = $"{_query?.ToQueryString() ?? "pipeline"} as {format}, delimiter {delimiter}{(ListRanges > 1 ? ", in ranges" : string.Empty)}",
            Target = ExportPlaces.TargetOf(path),
            Overwrites = Force,
            JobPath = JobPath is null ? null : FileSystemPath.Of(this, JobPath, ErrorIds.JobUnwritable),
            CanGoOn = _query is { Random: false, SampleGroup: null, NeedsPageNumbers: false } && format is not DoiFileFormat.Xlsx,
            Delimiter = delimiter,
            HasRanges = ListRanges > 1,
        };
        ExportPlaces.Require(this, plan);
        return plan;
    }
}

using System.Management.Automation;
using DataCite.Jobs;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Jobs;

/// <summary>The DOIs in the files that -Path names.</summary>
internal static class DoiLists
{
    /// <summary>Hands on the DOIs, as they are read. A file that cannot be read is one error, and the next file follows.</summary>
    /// <param name="cmdlet">The cmdlet, which knows where its paths begin.</param>
    /// <param name="path">The files; wildcards are allowed.</param>
    /// <param name="take">Takes a DOI.</param>
    /// <param name="report">Takes an error and the file it is about.</param>
    /// <param name="stop">Ends the reading.</param>
    public static void Read(PSCmdlet cmdlet, string[] path, Action<DoiIdentity> take, Action<CmdletInputException, string> report, CancellationToken stop)
    {
        foreach (var (file, problem) in InputFiles.Find(cmdlet, path, literalPath: null))
        {
            if (problem is not null)
            {
                report(problem, file);
                continue;
            }

            IEnumerator<DoiListEntry>? entries = null;
            try
            {
                while (Next(() => entries ??= DoiListFile.Read(file).GetEnumerator(), file, report) is { } entry)
                {
                    stop.ThrowIfCancellationRequested();
                    take(new DoiIdentity(entry.Doi));
                }
            }
            finally
            {
                entries?.Dispose();
            }
        }
    }

    // Opening the file is the first thing that can fail.
    private static DoiListEntry? Next(Func<IEnumerator<DoiListEntry>> open, string file, Action<CmdletInputException, string> report)
    {
        try
        {
            return open() is var entries && entries.MoveNext() ? entries.Current : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            report(
                new CmdletInputException(
                    exception is FormatException ? ErrorIds.MetadataUnreadable : ErrorIds.FileUnreadable, ErrorCategory.InvalidData, Directory.Exists(file) ? $"'{file}' is a folder, not a file." : $"The list '{file}' cannot be read: {exception.Message}",
                    "Give a table with a column Doi, or a text file with one DOI in each line."),
                file);
            return null;
        }
    }
}

using System.Globalization;
using System.Management.Automation;
using DataCite.Jobs;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Jobs;

/// <summary>Makes the plan of an export from what the command line says, and the sentences about it.</summary>
internal static class ExportPlans
{
    private const int MostPlaces = 10;

    private const string Names = "Give a name that ends in .jsonl, .jsonl.gz, .csv or .xlsx, or a folder and -Format Xml or -Format Json.";

    /// <summary>The format of an export.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="format">The format that is asked for; null for the one that the name says.</param>
    /// <exception cref="CmdletInputException">The name and the format do not go together.</exception>
    public static DoiFileFormat FormatOf(string path, DoiFileFormat? format)
    {
        var named = DoiFileFormats.Find(path);
        var known = format ?? (named is { } found && !DoiFileFormats.IsFolder(found) ? found : throw Contradiction($"The name '{path}' does not say in which format to write.", Names));
        if (DoiFileFormats.IsCompressed(path) && known is not DoiFileFormat.JsonLines)
            throw Contradiction($"'{path}' cannot be compressed: only JSON Lines can.", "Leave .gz out of the name, or write a file that ends in .jsonl.gz.");
        if (path.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase))
            throw Contradiction($"'{path}' is the name of a workbook with macros, and none are written.", "Give a name that ends in .xlsx.");
        if (named is { } other && other != known && !DoiFileFormats.IsFolder(known))
            throw Contradiction($"The name '{path}' is that of a file of another format than {known}.", Names);
        return known;
    }

    /// <summary>What stands between the cells of a table.</summary>
    /// <param name="delimiter">The character that is asked for; null for none.</param>
    /// <param name="usesCulture">Whether it is that of the culture of the session.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="CmdletInputException">The delimiter of the culture is not one character.</exception>
    public static char DelimiterOf(char? delimiter, bool usesCulture, string path)
    {
        if (!usesCulture)
            return delimiter ?? (path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',');
        return CultureInfo.CurrentCulture.TextInfo.ListSeparator is [var separator]
            ? separator
            : throw Contradiction($"The list separator of the culture {CultureInfo.CurrentCulture.Name} is not one character.", "Use -Delimiter.");
    }

    /// <summary>Refuses a name that is there already.</summary>
    /// <exception cref="CmdletInputException">It is.</exception>
    public static void RequireFree(ExportPlan plan)
    {
        var isFolder = DoiFileFormats.IsFolder(plan.Format);
        if (isFolder ? File.Exists(plan.Path) : Directory.Exists(plan.Path))
            throw Contradiction($"'{plan.Path}' is a {(isFolder ? "file" : "folder")} already.", "Give another name.");
        if (!plan.Overwrites && (isFolder ? Directory.Exists(plan.Path) && Directory.EnumerateFileSystemEntries(plan.Path).Any() : File.Exists(plan.Path)))
            throw new CmdletInputException(
                ErrorIds.FileExists, ErrorCategory.ResourceExists, $"'{plan.Path}' is there already. Nothing was read, and nothing was written.",
                "Give another name, or -Force to replace it when the export is complete.");
    }

    /// <summary>What the format cannot hold, as warnings.</summary>
    public static IEnumerable<string> Describe(ExportLosses losses)
    {
        foreach (var (place, count) in losses.Counts.Take(MostPlaces))
            yield return string.Create(CultureInfo.InvariantCulture, $"The file does not hold {place} as it is in {count} {(count == 1 ? "place" : "places")}. JSON Lines hold all.");
        if (losses.Counts.Count > MostPlaces)
            yield return string.Create(CultureInfo.InvariantCulture, $"The same is true of {losses.Counts.Count - MostPlaces} other values.");
    }

    /// <summary>The error of a file that cannot be written.</summary>
    public static CmdletInputException Unwritable(string path, Exception exception) => new(
        ErrorIds.FileUnwritable, ErrorCategory.WriteError, $"'{path}' cannot be written: {exception.Message}", "Check the path, your rights to the folder and the room on the disk, and run the command again.", exception) { IsFinal = true };

    private static CmdletInputException Contradiction(string problem, string advice) => new(ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, problem, advice);
}

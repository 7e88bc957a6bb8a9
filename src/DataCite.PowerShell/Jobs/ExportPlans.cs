using System.Globalization;
using System.Management.Automation;
using DataCite.Jobs;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Jobs;

/// <summary>Makes the plan of an export from what the command line says, and the sentences about it.</summary>
internal static class ExportPlans
{
    private const int MostPlaces = 10;

    private const string NoDelimiters = "\"'`-+.=@#";

    private const string Names = "Give a name that ends in .jsonl, .jsonl.gz, .csv or .xlsx, or a folder and -Format Xml or -Format Json.";

    /// <summary>The format of an export.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="format">The format that is asked for; null for the one that the name says.</param>
    /// <param name="isCompact">Whether the records are read without all of their metadata.</param>
    /// <exception cref="CmdletInputException">The name and the format do not go together.</exception>
    public static DoiFileFormat FormatOf(string path, DoiFileFormat? format, bool isCompact)
    {
        var named = DoiFileFormats.Find(path);
        var known = format ?? (named is { } found && !DoiFileFormats.IsFolder(found) ? found : throw Contradiction($"The name '{path}' does not say in which format to write.", Names));
        if (DoiFileFormats.IsCompressed(path) && known is not DoiFileFormat.JsonLines)
            throw Contradiction($"'{path}' cannot be compressed: only JSON Lines can.", "Leave .gz out of the name, or write a file that ends in .jsonl.gz.");
        if (path.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase))
            throw Contradiction($"'{path}' is the name of a workbook with macros, and none are written.", "Give a name that ends in .xlsx.");
        if (named is { } other && other != known && !DoiFileFormats.IsFolder(known))
            throw Contradiction($"The name '{path}' is that of a file of another format than {known}.", Names);
        if (isCompact && known is DoiFileFormat.Xml)
            throw Contradiction("-Compact leaves out metadata that is part of the XML: an import of the files would remove it.", "Leave -Compact out, or write another format.");
        return known;
    }

    /// <summary>What stands between the cells of a table.</summary>
    /// <param name="delimiter">The character that is asked for; null for none.</param>
    /// <param name="usesCulture">Whether it is that of the culture of the session.</param>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format.</param>
    /// <exception cref="CmdletInputException">The delimiter cannot be used.</exception>
    public static char DelimiterOf(char? delimiter, bool usesCulture, string path, DoiFileFormat format)
    {
        if (delimiter is null && !usesCulture)
            return path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';
        if (format is not DoiFileFormat.Csv)
            throw Contradiction($"-{(usesCulture ? "UseCulture" : "Delimiter")} is for tables in text, and '{path}' is not one.", "Leave it out, or give a name that ends in .csv.");
        if (delimiter is { } given)
            return !usesCulture ? Usable(given) : throw Contradiction("-Delimiter and -UseCulture both say what stands between the cells.", "Give one of them.");
        return CultureInfo.CurrentCulture.TextInfo.ListSeparator is [var separator]
            ? Usable(separator)
            : throw Contradiction($"The list separator of the culture {CultureInfo.CurrentCulture.Name} is not one character.", "Use -Delimiter.");
    }

    // What stands in numbers, begins a formula or a comment, or is taken for a quotation mark makes a table that other programs read in another way.
    private static char Usable(char delimiter)
        => delimiter is '\t' || (char.IsAscii(delimiter) && (char.IsPunctuation(delimiter) || char.IsSymbol(delimiter)) && !NoDelimiters.Contains(delimiter, StringComparison.Ordinal))
            ? delimiter
            : throw Contradiction(
                string.Create(CultureInfo.InvariantCulture, $"The character {PrintableText.Of(delimiter.ToString())} (U+{(int)delimiter:X4}) cannot stand between the cells of a table. Nothing was read."),
                "Give a comma, a semicolon, a tab (\"`t\") or '|'.");

    /// <summary>What the format cannot hold, as warnings.</summary>
    public static IEnumerable<string> Describe(ExportLosses losses)
    {
        foreach (var (place, count) in losses.Counts.Take(MostPlaces))
            yield return string.Create(CultureInfo.InvariantCulture, $"The file does not hold {place} as it is in {count} {(count == 1 ? "place" : "places")}. JSON Lines hold all.");
        if (losses.Counts.Count > MostPlaces)
            yield return string.Create(CultureInfo.InvariantCulture, $"The same is true of {losses.Counts.Count - MostPlaces} other values.");
        foreach (var (doi, place) in losses.Unwritten.Take(MostPlaces))
            yield return $"No file was written for {doi}: its {place} cannot be read. JSON Lines hold all.";
        if (losses.Unwritten.Count > MostPlaces)
            yield return string.Create(CultureInfo.InvariantCulture, $"For the same kind of reason, no files were written for {losses.Unwritten.Count - MostPlaces} other DOIs.");
    }

    /// <summary>The error of an export of which nothing could be read.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="count">How many DOIs have come.</param>
    public static CmdletInputException Unread(string path, long count) => new(
        ErrorIds.ListInterrupted, ErrorCategory.InvalidResult,
        string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "The DOI" : $"None of the {count} DOIs")} from the pipeline could {(count == 1 ? "not " : string.Empty)}be read. '{path}' was not written, and what was there before is still there."),
        "Correct what the errors before this one say, and run the command again.");

    /// <summary>The warning of DOIs that could not be read.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="missing">How many.</param>
    /// <param name="count">Of how many.</param>
    public static string DescribeMissing(string path, long missing, long count) => string.Create(
        CultureInfo.InvariantCulture, $"{missing} of the {count} DOIs from the pipeline could not be read, and {(missing == 1 ? "is" : "are")} missing in '{path}'.");

    /// <summary>The error of a file that cannot be written.</summary>
    public static CmdletInputException Unwritable(string path, Exception exception) => new(
        ErrorIds.FileUnwritable, ErrorCategory.WriteError, $"'{path}' cannot be written: {exception.Message}", "Check the path, your rights to the folder and the room on the disk, and run the command again.", exception) { IsFinal = true };

    private static CmdletInputException Contradiction(string problem, string advice) => new(ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, problem, advice);
}

using System.Management.Automation;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>Finds the files that -Path and -LiteralPath name.</summary>
internal static class InputFiles
{
    /// <summary>The files, each with what it was asked for by, and for what names no file the error.</summary>
    public static IEnumerable<(string Path, CmdletInputException? Problem)> Find(PSCmdlet cmdlet, string[]? path, string[]? literalPath)
        => (path ?? []).SelectMany(pattern => Resolve(cmdlet, pattern))
            .Concat((literalPath ?? []).Select(file => Attempt(file, () => [FileSystemPath.Of(cmdlet, file, ErrorIds.FileUnreadable)])).SelectMany(static found => found));

    /// <summary>Whether a text is the name of a file that is there, as it is on most command lines.</summary>
    public static bool IsFile(PSCmdlet cmdlet, string text, out string path)
    {
        var found = string.IsNullOrWhiteSpace(text) ? [] : Attempt(text, () => [FileSystemPath.Of(cmdlet, text, ErrorIds.FileUnreadable)]);
        path = found is [(var file, null)] ? file : string.Empty;
        return File.Exists(path);
    }

    private static List<(string Path, CmdletInputException? Problem)> Resolve(PSCmdlet cmdlet, string pattern)
    {
        var found = Attempt(pattern, () => FileSystemPath.Resolve(cmdlet, pattern, ErrorIds.FileUnreadable));
        return found.Count > 0 ? found : [(pattern, Missing($"No file is called like '{pattern}'."))];
    }

    private static List<(string Path, CmdletInputException? Problem)> Attempt(string path, Func<IEnumerable<string>> find)
    {
        try
        {
            return [.. find().Select(static file => (file, (CmdletInputException?)null))];
        }
        catch (CmdletInputException problem)
        {
            return [(path, problem)];
        }
    }

    private static CmdletInputException Missing(string problem) => new(ErrorIds.FileUnreadable, ErrorCategory.ObjectNotFound, problem, "Check the path.");
}

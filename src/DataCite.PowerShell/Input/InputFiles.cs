using System.Management.Automation;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>Finds the files that -Path and -LiteralPath name.</summary>
internal static class InputFiles
{
    /// <summary>The files, each with what it was asked for by, and for what names no file the error.</summary>
    public static IEnumerable<(string Path, CmdletInputException? Problem)> Find(PSCmdlet cmdlet, string[]? path, string[]? literalPath)
        => (path ?? []).SelectMany(pattern => Resolve(cmdlet, pattern))
            .Concat((literalPath ?? []).Select(file => Attempt(file, () => [cmdlet.GetUnresolvedProviderPathFromPSPath(file)])).SelectMany(static found => found));

    /// <summary>Whether a text is the name of a file that is there, as it is on most command lines.</summary>
    public static bool IsFile(PSCmdlet cmdlet, string text, out string path)
    {
        var found = string.IsNullOrWhiteSpace(text) ? [] : Attempt(text, () => [cmdlet.GetUnresolvedProviderPathFromPSPath(text)]);
        path = found is [(var file, null)] ? file : string.Empty;
        return File.Exists(path);
    }

    private static List<(string Path, CmdletInputException? Problem)> Resolve(PSCmdlet cmdlet, string pattern)
    {
        var found = Attempt(pattern, () => cmdlet.GetResolvedProviderPathFromPSPath(pattern, out _));
        return found.Count > 0 ? found : [(pattern, Missing($"No file is called like '{pattern}'."))];
    }

    private static List<(string Path, CmdletInputException? Problem)> Attempt(string path, Func<IEnumerable<string>> find)
    {
        try
        {
            return [.. find().Select(static file => (file, (CmdletInputException?)null))];
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or PSInvalidOperationException)
        {
            return [(path, Missing(exception.Message, exception))];
        }
    }

    private static CmdletInputException Missing(string problem, Exception? inner = null)
        => new(ErrorIds.FileUnreadable, ErrorCategory.ObjectNotFound, problem, "Check the path.", inner);
}

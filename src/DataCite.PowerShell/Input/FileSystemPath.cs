using System.Management.Automation;
using Microsoft.PowerShell.Commands;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>Turns what a user calls a path into the full path of a file or a folder. Paths of other providers, such as Env:, name no file.</summary>
internal static class FileSystemPath
{
    private const string Advice = "Give a path of the file system, such as ./dois.jsonl.";

    /// <summary>The full path, which does not have to exist.</summary>
    /// <param name="cmdlet">The cmdlet, which knows where relative paths begin.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="errorId">The id of the error of a path that cannot be used.</param>
    /// <exception cref="CmdletInputException">It is not a path of the file system.</exception>
    public static string Of(PSCmdlet cmdlet, string path, string errorId)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            throw Invalid(errorId, $"'{path.Replace("\0", "`0", StringComparison.Ordinal)}' is no path: it has a NUL character.");
        try
        {
            var found = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return IsOfFiles(provider) ? found : throw Foreign(errorId, path, provider);
        }
        catch (Exception exception) when (IsOfPath(exception))
        {
            throw new CmdletInputException(errorId, ErrorCategory.ObjectNotFound, exception.Message, "Check the path.", exception);
        }
    }

    /// <summary>The full paths of the files that fit a pattern.</summary>
    /// <param name="cmdlet">The cmdlet, which knows where relative paths begin.</param>
    /// <param name="pattern">The pattern as it was given.</param>
    /// <param name="errorId">The id of the error of a path that cannot be used.</param>
    /// <exception cref="CmdletInputException">It is not a path of the file system, or no file fits.</exception>
    public static IReadOnlyCollection<string> Resolve(PSCmdlet cmdlet, string pattern, string errorId)
    {
        try
        {
            var found = cmdlet.GetResolvedProviderPathFromPSPath(pattern, out var provider);
            return IsOfFiles(provider) ? found : throw Foreign(errorId, pattern, provider);
        }
        catch (Exception exception) when (IsOfPath(exception))
        {
            throw new CmdletInputException(errorId, ErrorCategory.ObjectNotFound, exception.Message, "Check the path.", exception);
        }
    }

    private static bool IsOfFiles(ProviderInfo provider) => typeof(FileSystemProvider).IsAssignableFrom(provider.ImplementingType);

    private static bool IsOfPath(Exception exception) => exception
        is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or ProviderInvocationException
        or PSInvalidOperationException or PSNotSupportedException or PSArgumentException or IOException;

    private static CmdletInputException Foreign(string errorId, string path, ProviderInfo provider)
        => Invalid(errorId, $"'{path}' is not a path of the file system, but one of the provider {provider.Name}.");

    private static CmdletInputException Invalid(string errorId, string problem) => new(errorId, ErrorCategory.InvalidArgument, problem, Advice);
}

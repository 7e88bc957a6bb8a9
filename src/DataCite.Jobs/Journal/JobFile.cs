namespace DataCite.Jobs;

/// <summary>How the files of a job are opened: for nobody but their owner, since they hold names and addresses.</summary>
internal static class JobFile
{
    public static FileStreamOptions Options(FileMode mode, FileShare share, FileOptions options = FileOptions.None)
    {
        var opened = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = options, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
            opened.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return opened;
    }

    /// <summary>Opens a journal or a plan to look at it, also while a process works on it.</summary>
    /// <exception cref="JobException">It is not there, it is a folder, or it may not be read.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileStream OpenToRead(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"There is no file '{path}'.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            // What the system says of a folder is that access is denied.
            throw Unreadable(Directory.Exists(path) ? $"'{path}' is a folder, not a file." : $"The file '{path}' may not be read.", exception);
        }
    }

    private static JobException Unreadable(string problem, Exception exception) => new(JobProblem.Unreadable, problem, "Check the path and your rights to the file.", exception);
}
